import { ApiProperty } from '@nestjs/swagger';
import { disputeStates } from '#libs/custody/src/dispute.moves.js';
import { regions } from '#libs/domain/src/region.js';

export class PaperResponse {
  @ApiProperty()
  readonly number!: string;

  @ApiProperty()
  readonly issuer!: string;

  @ApiProperty({ format: 'date' })
  readonly date!: string;
}

export class DecisionResponse {
  @ApiProperty({ enum: ['designation', 'agreement'] })
  readonly kind!: string;

  @ApiProperty({ enum: regions, description: 'who handles the matter from now on' })
  readonly to!: string;

  @ApiProperty({ type: PaperResponse })
  readonly paper!: PaperResponse;
}

/** Both reasons are read from case-referral in the two regions: /api/case-referral/disputes/{id}. */
export class DisputeResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: regions, description: 'whose cell keeps it and acts on it' })
  readonly holder!: string;

  @ApiProperty({ enum: regions, required: false, description: 'absent where a letter came that no dispute went before' })
  readonly other?: string;

  @ApiProperty({ enum: ['objection', 'second-return', 'raised', 'letter'] })
  readonly cause!: string;

  @ApiProperty({ enum: disputeStates })
  readonly state!: string;

  @ApiProperty()
  readonly open!: boolean;

  @ApiProperty({ format: 'date-time' })
  readonly openedAt!: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly reportedAt?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly decidedAt?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly endedAt?: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'C-17' })
  readonly negotiateBy?: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'P-06' })
  readonly designateBy?: string;

  @ApiProperty({ type: DecisionResponse, required: false, description: 'on file; it counts once a unit head approved it' })
  readonly decision?: DecisionResponse;

  @ApiProperty({ required: false, description: 'who recorded it, and so cannot approve it (R-114)' })
  readonly recordedBy?: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match in the holder’s cell' })
  readonly version!: number;
}

export class RefusedLetterResponse {
  @ApiProperty({ description: 'the code of the rule by which it could not go on file' })
  readonly why!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export class LetterResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: regions })
  readonly from!: string;

  @ApiProperty({ enum: regions })
  readonly to!: string;

  @ApiProperty({ type: DecisionResponse })
  readonly decision!: DecisionResponse;

  @ApiProperty({ description: 'who recorded it' })
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: RefusedLetterResponse, required: false })
  readonly refused?: RefusedLetterResponse;
}
