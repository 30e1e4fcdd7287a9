import { ApiProperty } from '@nestjs/swagger';
import { regionNames, regions } from '#libs/domain/src/region.js';
import { matterStates } from '../model/complaint.fold.js';
import type { PublicStatus } from './public-status.js';
import { phaseWords } from './status.words.js';

export class SaidResponse {
  @ApiProperty()
  readonly zh!: string;

  @ApiProperty()
  readonly en!: string;
}

export class PublicStatusResponse {
  @ApiProperty({ enum: ['complaint', 'report'] })
  readonly kind!: string;

  @ApiProperty({ enum: [...matterStates, 'moving', 'disputed'] })
  readonly phase!: string;

  @ApiProperty({ type: SaidResponse })
  readonly state!: SaidResponse;

  @ApiProperty({ enum: regions, description: 'that has it or, on its way, is to sign for it' })
  readonly region!: string;

  @ApiProperty({ type: SaidResponse })
  readonly who!: SaidResponse;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the last day of the clock that runs; null where none runs' })
  readonly by!: string | null;

  @ApiProperty()
  readonly overdue!: boolean;

  @ApiProperty({ type: SaidResponse })
  readonly next!: SaidResponse;

  @ApiProperty({ format: 'date' })
  readonly receivedOn!: string;

  @ApiProperty({ format: 'date' })
  readonly changedOn!: string;
}

export function statusResponse(status: PublicStatus): PublicStatusResponse {
  const { state, who, next } = phaseWords[status.phase];
  const { zh, en } = regionNames[status.region];
  return { ...status, state, who: { zh: `${zh}${who.zh}`, en: `${en}, ${who.en}` }, next };
}
