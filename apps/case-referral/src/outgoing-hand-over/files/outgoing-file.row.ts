import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutgoingFileState } from '../domain/outgoing-file.js';

@Entity({ name: 'outgoing_file' })
export class OutgoingFileRow {
  @PrimaryColumn('uuid', { name: 'hand_over_id' }) handOverId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') sha256!: string;
  /** As text: PostgreSQL's bigint. */
  @Column('bigint') bytes!: string;
  @Column('text') state!: OutgoingFileState;
  @Column('text', { nullable: true }) reason!: string | null;
}
