import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Custody, HandOverNumber } from '#libs/custody/src/custody.js';
import type { IncomingHandOverState } from '#libs/custody/src/incoming-hand-over.moves.js';
import type { ToldPast } from '#libs/custody/src/past.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import type { Returned } from '../domain/incoming-hand-over.js';

@Entity({ name: 'incoming_hand_over' })
export class IncomingHandOverRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'matter_id' }) matterId!: string;
  @Column('text', { name: 'sender' }) from!: Region;
  @Column('jsonb') number!: HandOverNumber;
  @Column('text') kind!: string;
  @Column('text', { name: 'received_at' }) receivedAt!: Instant;
  @Column('jsonb') returns!: Custody['returns'];
  @Column('jsonb', { nullable: true }) past!: NonNullable<ToldPast['past']> | null;
  @Column('boolean') designated!: boolean;
  @Column('jsonb', { name: 'sign_by' }) signBy!: Due;
  @Column('jsonb', { name: 'return_by', nullable: true }) returnBy!: Due | null;
  @Column('text', { name: 'signed_at', nullable: true }) signedAt!: Instant | null;
  @Column('jsonb', { nullable: true }) returned!: Returned | null;
  @Column('text') state!: IncomingHandOverState;
  /** Sealed to this region, as they came: opened only to be shown or taken. */
  @Column('text') note!: string;
  @Column('text') content!: string;
  @Column('text', { nullable: true }) reporter!: string | null;
  @Column('text', { nullable: true }) files!: string | null;
}
