import { ApiProperty } from '@nestjs/swagger';
import type { CustodyState } from '#libs/custody/src/custody.moves.js';
import { type Region, regions } from '#libs/domain/src/region.js';

export class CustodyRowResponse {
  @ApiProperty({ format: 'uuid' })
  readonly matterId!: string;

  @ApiProperty({ type: 'integer', description: 'of the whole record; rises with every change' })
  readonly version!: number;

  @ApiProperty({ type: String })
  readonly state!: CustodyState;

  @ApiProperty({ type: 'integer' })
  readonly epoch!: number;

  @ApiProperty({ type: 'integer', description: 'changes of custody inside the epoch' })
  readonly custodyVersion!: number;

  @ApiProperty({ enum: regions, nullable: true })
  readonly to!: Region | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly handOverId!: string | null;
}

export class CustodyPageResponse {
  @ApiProperty({ type: [CustodyRowResponse] })
  readonly items!: readonly CustodyRowResponse[];

  @ApiProperty({ required: false, description: 'the `after` of the next page' })
  readonly next?: string;
}
