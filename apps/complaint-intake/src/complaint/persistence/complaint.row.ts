import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Custody } from '#libs/custody/src/custody.js';
import type { Due } from '#libs/rules/src/due.js';
import type { ComplaintState, MatterKind } from '../domain/complaint.moves.js';
import type { Handling } from '../domain/handling.js';
import type { Answer, ComplaintContent, Refusal } from '../domain/submission.js';

@Entity({ name: 'complaint' })
export class ComplaintRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') number!: string;
  @Column('text') kind!: MatterKind;
  @Column('text') state!: ComplaintState;
  @Column('jsonb') custody!: Custody;
  @Column('jsonb') content!: ComplaintContent;
  @Column('jsonb', { name: 'decide_by' }) decideBy!: Due;
  @Column('jsonb', { name: 'verify_by', nullable: true }) verifyBy!: Due | null;
  @Column('jsonb', { nullable: true }) refusal!: Refusal | null;
  @Column('jsonb', { nullable: true }) answer!: Answer | null;
  @Column('jsonb') handling!: Handling;
  /** Ciphertext (AES-256-GCM, the region's data key); null where the reporter is unknown here. */
  @Column('bytea', { nullable: true }) reporter!: Buffer | null;
  @Column('text', { name: 'outside_number', nullable: true }) outsideNumber!: string | null;
  @Column('text', { name: 'phone_mac', nullable: true }) phoneMac!: string | null;
  @Column('text', { name: 'address_mac', nullable: true }) addressMac!: string | null;
  /** Its keys for the search of duplicates are written. */
  @Column('boolean') keyed!: boolean;
  @Column('text', { name: 'respondent_key' }) respondentKey!: string;
}
