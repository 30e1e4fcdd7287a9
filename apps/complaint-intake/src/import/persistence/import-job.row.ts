import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileForm } from '../reading/inspection.js';
import type { Layout } from '../reading/layout.js';

export const importStates = ['waiting', 'running', 'done', 'refused', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

@Entity({ name: 'import_job' })
export class ImportJobRow {
  @PrimaryColumn('uuid') id!: string;
  /** Counts the changes of this row; not an aggregate's. */
  @Column('int') version!: number;
  @Column('text') name!: string;
  @Column('text') by!: string;
  @Column('text') state!: ImportState;
  @Column('jsonb', { nullable: true }) reason!: { code: string; sentence: string; sentenceEn: string } | null;
  @Column('bigint') bytes!: string;
  @Column('text', { nullable: true }) encoding!: FileForm | null;
  /** Characters of the decoded file, and how many of them are done. */
  @Column('bigint', { nullable: true }) length!: string | null;
  @Column('bigint') position!: string;
  @Column('jsonb') header!: readonly string[];
  /** Chosen with the file, or recognised by its header. */
  @Column('jsonb', { nullable: true }) layout!: Layout | null;
  /** Of a spreadsheet: the one that is read. */
  @Column('text', { nullable: true }) sheet!: string | null;
  /** The import whose refused rows these are, mended. */
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column('jsonb', { name: 'unknown_columns' }) unknownColumns!: readonly string[];
  @Column('jsonb', { name: 'missing_columns' }) missingColumns!: readonly string[];
  /** Rows that are done, whatever became of them: where a run that was cut off goes on. */
  @Column('int') read!: number;
  @Column('int') registered!: number;
  @Column('int') unsure!: number;
  @Column('int') linked!: number;
  @Column('int') already!: number;
  @Column('int') refused!: number;
  @Column('int', { name: 'other_desk' }) otherDesk!: number;
  @Column('real', { nullable: true }) rate!: number | null;
  @Column('real', { name: 'seconds_left', nullable: true }) secondsLeft!: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}

export const isOver = ({ state }: Pick<ImportJobRow, 'state'>): boolean => state !== 'waiting' && state !== 'running';
