import { ApiProperty } from '@nestjs/swagger';

export class DoubtResponse {
  @ApiProperty({ type: 'integer', description: 'the n-th row after the header' })
  readonly row!: number;

  @ApiProperty({ type: 'integer', description: 'the line of the file on which it begins' })
  readonly line!: number;

  @ApiProperty({ format: 'uuid', description: 'what it became; what it may be the same as: complaints/{id}/duplicates' })
  readonly matterId!: string;

  @ApiProperty({ example: 'BJ-TS-2026-0000012' })
  readonly number!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match' })
  readonly version!: number;

  @ApiProperty({ description: 'somebody looked: decided, or merged' })
  readonly settled!: boolean;
}

export class DoubtListResponse {
  @ApiProperty({ type: DoubtResponse, isArray: true, description: 'in the order of the file' })
  readonly items!: readonly DoubtResponse[];

  @ApiProperty({ required: false, description: 'the cursor of the next page' })
  readonly next?: string;
}
