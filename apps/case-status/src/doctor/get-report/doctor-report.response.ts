import { ApiProperty } from '@nestjs/swagger';
import { type Region, regions } from '#libs/domain/src/region.js';

const kinds = ['ownerless', 'double-held', 'epoch-conflict', 'digest-difference', 'broken-audit-link'] as const;

export class DoctorCountsResponse {
  @ApiProperty({ type: 'integer' })
  readonly ownerless!: number;

  @ApiProperty({ type: 'integer' })
  readonly doubleHeld!: number;

  @ApiProperty({ type: 'integer' })
  readonly epochConflicts!: number;

  @ApiProperty({ type: 'integer' })
  readonly digestDifferences!: number;

  @ApiProperty({ type: 'integer' })
  readonly brokenAuditLinks!: number;
}

export class DoctorFindingResponse {
  @ApiProperty({ enum: kinds })
  readonly kind!: (typeof kinds)[number];

  @ApiProperty({ required: false, format: 'uuid' })
  readonly matterId?: string;

  @ApiProperty({ required: false, enum: regions })
  readonly region?: Region;

  @ApiProperty({ required: false })
  readonly service?: string;

  @ApiProperty({ required: false, description: 'of the audit log' })
  readonly entryId?: string;

  @ApiProperty({ description: '发现了什么' })
  readonly what!: string;

  @ApiProperty()
  readonly whatEn!: string;

  @ApiProperty({ description: '怎么办' })
  readonly advice!: string;

  @ApiProperty()
  readonly adviceEn!: string;
}

export class DoctorReportResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'date-time', description: 'when the examination ended' })
  readonly at!: string;

  @ApiProperty({ description: 'the account' })
  readonly by!: string;

  @ApiProperty({ type: 'integer', description: 'how many matters were compared' })
  readonly matters!: number;

  @ApiProperty({ type: DoctorCountsResponse })
  readonly counts!: DoctorCountsResponse;

  @ApiProperty({ type: 'integer', description: 'matters that could not be judged: a region had not read the log to its end' })
  readonly waiting!: number;

  @ApiProperty({ enum: regions, isArray: true, description: 'the regions that had not' })
  readonly behind!: readonly Region[];

  @ApiProperty()
  readonly sentence!: string;

  @ApiProperty()
  readonly sentenceEn!: string;

  @ApiProperty({ type: [DoctorFindingResponse], description: 'the first of what was found; `counts` are the whole of it' })
  readonly findings!: readonly DoctorFindingResponse[];
}

export class NewestReportResponse {
  @ApiProperty({ type: DoctorReportResponse, nullable: true, description: 'null where nobody examined the cells yet' })
  readonly report!: DoctorReportResponse | null;
}
