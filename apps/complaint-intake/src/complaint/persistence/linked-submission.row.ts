import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Submission } from '../domain/submission.js';

/** A later submission of a matter that is registered already (C-20): kept as it came. */
@Entity({ name: 'linked_submission' })
export class LinkedSubmissionRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid', { name: 'matter_id' }) matterId!: string;
  @Column('text', { name: 'outside_number', nullable: true }) outsideNumber!: string | null;
  @Column('text') channel!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: string;
  @Column('jsonb') content!: Omit<Submission, 'reporter'>;
  /** Ciphertext, closed for the matter; null where it was anonymous. */
  @Column('bytea', { nullable: true }) reporter!: Buffer | null;
  @Column('text', { name: 'phone_mac', nullable: true }) phoneMac!: string | null;
}
