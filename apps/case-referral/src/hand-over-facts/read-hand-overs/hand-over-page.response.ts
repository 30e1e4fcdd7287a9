import { ApiProperty } from '@nestjs/swagger';
import { type Region, regions } from '#libs/domain/src/region.js';

export class HandOverFactResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: ['outgoing', 'incoming'] })
  readonly side!: 'outgoing' | 'incoming';

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ enum: regions, description: 'the other side' })
  readonly with!: Region;

  @ApiProperty({ type: String })
  readonly state!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'of its number; null before the owner drew one' })
  readonly epoch!: number | null;
}

export class MatterHandOversResponse {
  @ApiProperty({ format: 'uuid' })
  readonly matterId!: string;

  @ApiProperty({ type: [HandOverFactResponse] })
  readonly handOvers!: readonly HandOverFactResponse[];
}

export class HandOverPageResponse {
  @ApiProperty({ type: [MatterHandOversResponse] })
  readonly items!: readonly MatterHandOversResponse[];

  @ApiProperty({ required: false, description: 'the `after` of the next page' })
  readonly next?: string;
}
