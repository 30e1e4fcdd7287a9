import { ApiProperty } from '@nestjs/swagger';
import { regions } from '#libs/domain/src/region.js';
import { AsOfResponse } from '../reading/matter-line.response.js';

export class ServiceHeard {
  @ApiProperty({ example: 'case-referral' })
  readonly service!: string;

  @ApiProperty({ format: 'date-time', description: 'when the log took its newest sign of life' })
  readonly heardAt!: string;

  @ApiProperty({ description: 'nothing was heard of it for longer than a living service is quiet' })
  readonly silent!: boolean;
}

export class RegionResponse {
  @ApiProperty({ enum: regions })
  readonly region!: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'where none of its services is heard any more: since when' })
  readonly silentSince?: string;

  @ApiProperty({ type: [ServiceHeard], description: 'the services of it that were ever heard' })
  readonly services!: readonly ServiceHeard[];

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'matters frozen for it or on their way to it: as many as the list behind ?receiver= has; absent for who may not list them',
  })
  readonly waiting?: number;

  @ApiProperty({ required: false, description: 'true where counting stopped: there are at least that many' })
  readonly capped?: boolean;
}

export class RegionListResponse {
  @ApiProperty({ type: [RegionResponse] })
  readonly items!: readonly RegionResponse[];

  @ApiProperty({ description: 'this cell itself has not read the log for so long that it cannot say who is silent' })
  readonly cutOff!: boolean;

  @ApiProperty({ type: AsOfResponse })
  readonly asOf!: AsOfResponse;
}
