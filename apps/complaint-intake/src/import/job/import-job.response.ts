import { ApiProperty } from '@nestjs/swagger';
import { type ImportState, importStates } from '../persistence/import-job.row.js';
import type { Job } from '../persistence/import-jobs.js';

export class ReasonResponse {
  @ApiProperty({ example: 'file.columns-missing' })
  readonly code!: string;

  @ApiProperty()
  readonly sentence!: string;

  @ApiProperty()
  readonly sentenceEn!: string;
}

export class ImportRowsResponse {
  @ApiProperty({ type: 'integer', description: 'rows done, whatever became of them' })
  readonly read!: number;

  @ApiProperty({ type: 'integer' })
  readonly registered!: number;

  @ApiProperty({ type: 'integer', description: 'of the registered: may be the same as another, people look (C-20)' })
  readonly unsure!: number;

  @ApiProperty({ type: 'integer', description: 'put on the file of a matter that they repeat (C-20)' })
  readonly linked!: number;

  @ApiProperty({ type: 'integer', description: 'came before, unchanged' })
  readonly already!: number;

  @ApiProperty({ type: 'integer' })
  readonly refused!: number;

  @ApiProperty({ type: 'integer', description: 'of the desk of another region' })
  readonly otherDesk!: number;
}

export class ImportBytesResponse {
  @ApiProperty({ type: 'integer' })
  readonly done!: number;

  @ApiProperty({ type: 'integer' })
  readonly total!: number;
}

export class ImportColumnsResponse {
  @ApiProperty({ type: String, isArray: true, description: 'passed over' })
  readonly unknown!: readonly string[];

  @ApiProperty({ type: String, isArray: true })
  readonly missing!: readonly string[];
}

export class ImportJobResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'the import whose refused rows these are, mended' })
  readonly corrects?: string;

  @ApiProperty({ enum: importStates, description: 'refused: the file as a whole; failed: something went wrong on our side' })
  readonly state!: ImportState;

  @ApiProperty({ type: ReasonResponse, required: false })
  readonly reason?: ReasonResponse;

  @ApiProperty({ required: false, enum: ['UTF-8', 'GB18030', 'XLSX'] })
  readonly encoding?: string;

  @ApiProperty({ required: false, description: 'the layout by which it is read' })
  readonly layout?: string;

  @ApiProperty({ required: false, description: 'of a spreadsheet: the one that is read' })
  readonly sheet?: string;

  @ApiProperty({ type: ImportRowsResponse })
  readonly rows!: ImportRowsResponse;

  @ApiProperty({ type: ImportBytesResponse })
  readonly bytes!: ImportBytesResponse;

  @ApiProperty({ required: false, description: 'rows a second' })
  readonly rate?: number;

  @ApiProperty({ required: false })
  readonly secondsLeft?: number;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly startedAt?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly finishedAt?: string;

  @ApiProperty({ description: 'whether there are refused rows to fetch as a file' })
  readonly refusedFile!: boolean;

  @ApiProperty({ type: ImportColumnsResponse })
  readonly columns!: ImportColumnsResponse;
}

export function importJobResponse(job: Job): ImportJobResponse {
  const { id, name, state, read, registered, unsure, linked, already, refused, otherDesk } = job;
  const total = Number(job.bytes);
  const part = Number(job.length ?? 0) === 0 ? 0 : Number(job.position) / Number(job.length);
  return {
    ...{ id, name, state },
    ...(job.corrects === null ? {} : { corrects: job.corrects }),
    ...(job.reason === null ? {} : { reason: job.reason }),
    ...(job.encoding === null ? {} : { encoding: job.encoding.toUpperCase() }),
    ...(job.layout === null ? {} : { layout: job.layout.name }),
    ...(job.sheet === null ? {} : { sheet: job.sheet }),
    rows: { read, registered, unsure, linked, already, refused, otherDesk },
    bytes: { done: Math.round(total * part), total },
    ...(job.rate === null ? {} : { rate: job.rate }),
    ...(job.secondsLeft === null ? {} : { secondsLeft: job.secondsLeft }),
    createdAt: job.createdAt.toISOString(),
    ...(job.startedAt === null ? {} : { startedAt: job.startedAt.toISOString() }),
    ...(job.finishedAt === null ? {} : { finishedAt: job.finishedAt.toISOString() }),
    refusedFile: refused > 0,
    columns: { unknown: job.unknownColumns, missing: job.missingColumns },
  };
}
