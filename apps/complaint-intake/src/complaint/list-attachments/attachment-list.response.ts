import { ApiProperty } from '@nestjs/swagger';
import { AttachmentResponse } from '../attachment/attachment.response.js';

export class LimitsResponse {
  @ApiProperty({ type: 'integer' })
  readonly largestFileBytes!: number;

  @ApiProperty({ type: 'integer' })
  readonly largestMatterBytes!: number;

  @ApiProperty({ type: 'integer' })
  readonly mostFiles!: number;
}

export class AttachmentList {
  @ApiProperty({ type: AttachmentResponse, isArray: true, description: 'in the order they were added, removed ones too' })
  readonly items!: AttachmentResponse[];

  @ApiProperty({ type: LimitsResponse })
  readonly limits!: LimitsResponse;
}
