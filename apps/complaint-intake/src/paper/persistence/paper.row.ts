import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaperFacts, Signer, Voided } from '../domain/paper.js';

@Entity({ name: 'paper' })
export class PaperRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'matter_id' }) matterId!: string;
  @Column('text') form!: string;
  @Column('text', { name: 'template_version' }) templateVersion!: string;
  @Column('text') agency!: string;
  @Column('text') word!: string;
  @Column('int') year!: number;
  @Column('int') serial!: number;
  @Column('text') number!: string;
  /** Ciphertext: what the paper says, the submitter’s data among it. */
  @Column('bytea') snapshot!: Buffer;
  @Column('jsonb') signers!: readonly Signer[];
  @Column('jsonb') renderings!: PaperFacts['renderings'];
  @Column('text', { name: 'issued_by' }) issuedBy!: string;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt!: Date;
  @Column('jsonb', { nullable: true }) voided!: Voided | null;
}
