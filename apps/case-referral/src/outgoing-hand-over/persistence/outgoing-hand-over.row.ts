import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HandOverNumber } from '#libs/custody/src/custody.js';
import type { OutgoingHandOverState } from '#libs/custody/src/outgoing-hand-over.moves.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';

@Entity({ name: 'outgoing_hand_over' })
export class OutgoingHandOverRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'matter_id' }) matterId!: string;
  @Column('text', { name: 'receiver' }) to!: Region;
  @Column('int') epoch!: number;
  @Column('text') reason!: string;
  @Column('text', { name: 'drafted_by' }) draftedBy!: string;
  @Column('jsonb', { name: 'approve_by' }) approveBy!: Due;
  @Column('boolean', { name: 'new_ground' }) newGround!: boolean;
  @Column('boolean') designated!: boolean;
  @Column('text') state!: OutgoingHandOverState;
  @Column('jsonb', { nullable: true }) number!: HandOverNumber | null;
  @Column('text', { nullable: true }) recall!: 'asked' | 'won' | 'lost' | null;
  @Column('jsonb', { name: 'end_reason', nullable: true }) end!: { ground?: string; reason: string; objected?: boolean } | null;
}
