import { ApiProperty } from '@nestjs/swagger';
import { disputeStates } from '#libs/custody/src/dispute.moves.js';
import { regions } from '#libs/domain/src/region.js';

export class RoundResponse {
  @ApiProperty({ description: 'why the holder hands over' })
  readonly holder!: string;

  @ApiProperty({ required: false, description: 'why the other region does not take it' })
  readonly other?: string;

  @ApiProperty({ required: false })
  readonly ground?: string;
}

export class DisputeResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly matterId!: string;

  @ApiProperty({ enum: regions, description: 'keeps the dispute and alone acts on it' })
  readonly holder!: string;

  @ApiProperty({ enum: regions, required: false })
  readonly other?: string;

  @ApiProperty({ enum: ['objection', 'second-return', 'raised', 'letter'] })
  readonly cause!: string;

  @ApiProperty({ type: [RoundResponse], description: 'both reasons side by side, round by round' })
  readonly rounds!: readonly RoundResponse[];

  @ApiProperty({ type: Object, required: false, description: 'C-17: seven working days to agree' })
  readonly negotiateBy?: object;

  @ApiProperty({ enum: disputeStates, required: false, description: 'in the holder’s cell; elsewhere the read model has it' })
  readonly state?: string;

  @ApiProperty({ type: Object, required: false, description: 'the letter to the superior and its limit (P-06)' })
  readonly report?: object;

  @ApiProperty({ type: Object, required: false, description: 'designation or agreement, with its paper and who recorded it' })
  readonly decision?: object;

  @ApiProperty({ format: 'uuid', required: false, description: 'the designated hand-over that carries it out' })
  readonly carriedBy?: string;

  @ApiProperty({ type: 'integer', required: false, description: 'for If-Match, in the holder’s cell' })
  readonly version?: number;
}
