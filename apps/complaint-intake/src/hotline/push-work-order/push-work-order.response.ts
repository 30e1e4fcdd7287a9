import { ApiProperty } from '@nestjs/swagger';
import { type Region, regions } from '#libs/domain/src/region.js';
import { outcomes, type TakenOrder } from '../taking/order-taker.js';

export class PushedMatterResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'BJ-TS-2026-0000001' })
  readonly number!: string;

  @ApiProperty({ enum: ['complaint', 'report'] })
  readonly kind!: string;

  @ApiProperty({ description: 'how it stands in this region' })
  readonly state!: string;

  @ApiProperty({ enum: regions, description: 'that has it, or had it last as far as this region knows for itself' })
  readonly region!: Region;
}

export class PushedResponse {
  @ApiProperty({ description: 'the number that the source gave it' })
  readonly ticket!: string;

  @ApiProperty({
    enum: outcomes,
    description:
      'registered; linked to a matter that it repeats (C-20); known: came before; supplemented: came before with other words, which are on file now',
  })
  readonly outcome!: TakenOrder['outcome'];

  @ApiProperty({ type: PushedMatterResponse, isArray: true, description: 'two for an order that is complaint and report at once (C-02)' })
  readonly matters!: readonly PushedMatterResponse[];
}
