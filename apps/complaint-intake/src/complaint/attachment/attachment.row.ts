import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Region } from '#libs/domain/src/region.js';

/** A file keeps its id in every region that has the matter. */
@Entity({ name: 'attachment' })
export class AttachmentRow {
  @PrimaryColumn('uuid', { name: 'matter_id' }) matterId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  /** As text: PostgreSQL's bigint. */
  @Column('bigint') bytes!: string;
  @Column('text') sha256!: string;
  @Column('boolean', { name: 'ending_fits' }) endingFits!: boolean;
  @Column('text') scan!: string;
  @Column('text') origin!: Region;
  @Column('text', { name: 'added_by' }) addedBy!: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  @Column('boolean', { name: 'handed_over' }) handedOver!: boolean;
  @Column('text', { name: 'removed_by', nullable: true }) removedBy!: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('text', { name: 'removed_reason', nullable: true }) removedReason!: string | null;
}
