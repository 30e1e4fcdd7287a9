import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RowFault } from '../reading/row-fault.js';

@Entity({ name: 'import_refusal' })
export class ImportRefusalRow {
  @PrimaryColumn('uuid', { name: 'job_id' }) jobId!: string;
  /** The n-th row after the header. */
  @PrimaryColumn('int') row!: number;
  /** The physical line of the file that it begins on. */
  @Column('int') line!: number;
  @Column('jsonb') faults!: readonly RowFault[];
  /** Ciphertext of the cells as they stood in the file. */
  @Column('bytea') cells!: Buffer;
  /** The import in which it was sent again, mended. */
  @Column('uuid', { name: 'corrected_by', nullable: true }) correctedBy!: string | null;
}
