import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileFacts } from '../domain/attachment.js';

export const uploadStates = ['receiving', 'ready', 'refused', 'used'] as const;

@Entity({ name: 'upload' })
export class UploadRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') by!: string;
  @Column('text') name!: string;
  @Column('bigint') bytes!: string;
  @Column('text') state!: (typeof uploadStates)[number];
  @Column('jsonb', { nullable: true }) facts!: FileFacts | null;
  @Column('jsonb', { nullable: true }) refusal!: { code: `upload.${string}`; what: string } | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
