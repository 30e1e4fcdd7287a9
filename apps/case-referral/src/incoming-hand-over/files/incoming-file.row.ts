import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IncomingFileState, QuarantineReason } from '../domain/incoming-file.moves.js';

@Entity({ name: 'incoming_file' })
export class IncomingFileRow {
  @PrimaryColumn('uuid', { name: 'hand_over_id' }) handOverId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') sha256!: string;
  /** As text: PostgreSQL's bigint. */
  @Column('bigint') bytes!: string;
  @Column('text') state!: IncomingFileState;
  @Column('text', { nullable: true }) reason!: QuarantineReason | null;
  @Column('text', { nullable: true }) scan!: string | null;
  @Column('bigint') received!: string;
  @Column('int') failures!: number;
  /** Why the last try came to nothing. */
  @Column('text', { nullable: true }) problem!: string | null;
}
