import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisputeState } from '#libs/custody/src/dispute.moves.js';
import type { Decision } from '#libs/custody/src/dispute.rules.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import type { DisputeCause, DisputeFacts, Round } from '../domain/dispute.js';

@Entity({ name: 'dispute' })
export class DisputeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'matter_id' }) matterId!: string;
  @Column('int') epoch!: number;
  @Column('text') holder!: Region;
  @Column('text', { nullable: true }) other!: Region | null;
  @Column('text') cause!: DisputeCause;
  @Column('uuid', { name: 'hand_over_id', nullable: true }) handOverId!: string | null;
  @Column('jsonb') rounds!: readonly Round[];
  @Column('jsonb', { name: 'negotiate_by', nullable: true }) negotiateBy!: Due | null;
  @Column('jsonb', { nullable: true }) report!: DisputeFacts['report'] | null;
  @Column('jsonb', { nullable: true }) decision!: Decision | null;
  @Column('uuid', { name: 'carried_by', nullable: true }) carriedBy!: string | null;
  @Column('text') state!: DisputeState;
}
