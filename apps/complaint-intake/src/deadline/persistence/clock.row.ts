import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Deadline } from '#libs/rules/src/deadline.js';

@Entity({ name: 'deadline' })
export class ClockRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'matter_id' }) matterId!: string;
  @Column('int') epoch!: number;
  @Column('text') what!: string;
  /** How many events were told of it. */
  @Column('int') version!: number;
  @Column('jsonb') deadline!: Omit<Deadline, 'end'>;
  @Column('boolean') provisional!: boolean;
  /** When it must be looked at; null while it stands still and when all was told. */
  @Column('timestamptz', { name: 'next_at', nullable: true }) nextAt!: Date | null;
  @Column('text', { name: 'ended_as', nullable: true }) endedAs!: 'met' | 'lapsed' | 'cancelled' | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
