import { ApiProperty } from '@nestjs/swagger';
import { type Region, regions } from '#libs/domain/src/region.js';

export class ReplicaResponse {
  @ApiProperty({ format: 'uuid' })
  readonly matterId!: string;

  @ApiProperty({ description: 'equal in all regions that have heard the same of the matter' })
  readonly digest!: string;

  @ApiProperty({ enum: regions, nullable: true })
  readonly holder!: Region | null;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly epoch!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'changes of custody inside the epoch; 0 before the owner told of any' })
  readonly custodyVersion!: number | null;
}

export class ReplicaPageResponse {
  @ApiProperty({ type: [ReplicaResponse] })
  readonly items!: readonly ReplicaResponse[];

  @ApiProperty({ required: false, description: 'the `after` of the next page' })
  readonly next?: string;
}
