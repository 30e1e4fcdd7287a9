import { ApiProperty } from '@nestjs/swagger';

export class SplitPartResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'BJ-TS-2026-0000013' })
  readonly number!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}

export class SplitMatterResponse {
  @ApiProperty({ type: 'integer', description: 'of the whole' })
  readonly version!: number;

  @ApiProperty({ type: SplitPartResponse, isArray: true, description: 'the new matters, in the order of the request' })
  readonly parts!: SplitPartResponse[];
}
