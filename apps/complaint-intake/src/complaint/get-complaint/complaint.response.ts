import { ApiProperty } from '@nestjs/swagger';
import { custodyStates } from '#libs/custody/src/custody.moves.js';
import { regions } from '#libs/domain/src/region.js';
import { complaintStates } from '../domain/complaint.moves.js';
import { DueResponse } from '../reading/due.response.js';
import { ReporterResponse } from '../reading/reporter.response.js';

export class CustodyResponse {
  @ApiProperty({ enum: regions })
  readonly region!: string;

  @ApiProperty({ enum: custodyStates })
  readonly state!: string;

  @ApiProperty({ type: 'integer' })
  readonly epoch!: number;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ enum: regions, required: false })
  readonly to?: string;

  @ApiProperty({ description: 'returned twice: the common superior decides (C-17)' })
  readonly disputed!: boolean;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly returns!: object;
}

export class ComplaintResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly number!: string;

  @ApiProperty({ required: false, description: 'the status code (查询码) of a matter that was registered here' })
  readonly statusCode?: string | undefined;

  @ApiProperty({ enum: ['complaint', 'report'] })
  readonly kind!: string;

  @ApiProperty({ enum: complaintStates })
  readonly state!: string;

  @ApiProperty({ type: CustodyResponse })
  readonly custody!: CustodyResponse;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what the submission says; never who reported' })
  readonly content!: object;

  @ApiProperty({ type: ReporterResponse, nullable: true, description: 'masked; null where it is unknown in this region' })
  readonly reporter!: ReporterResponse | null;

  @ApiProperty({ type: DueResponse })
  readonly decideBy!: DueResponse;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what the holder has put on file of its work, part by part' })
  readonly handling!: object;

  @ApiProperty({ type: Object, required: false })
  readonly refusal?: object;

  @ApiProperty({ type: Object, required: false })
  readonly answer?: object;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}
