import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from '#libs/directory/src/channels.js';

@Entity({ name: 'hotline_source' })
export class HotlineSourceRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') name!: string;
  /** Where its work orders come from, if they do not say. */
  @Column('text') channel!: Channel;
  /** The name of an import layout. */
  @Column('text') layout!: string;
  /** Where it is told how its work orders stand; null where it does not want to know. */
  @Column('text', { nullable: true }) url!: string | null;
  @Column('boolean') active!: boolean;
  @Column('bytea') secret!: Buffer;
  @Column('bytea', { nullable: true }) previous!: Buffer | null;
  @Column('timestamptz', { name: 'previous_until', nullable: true }) previousUntil!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
