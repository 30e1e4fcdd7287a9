import { ApiProperty } from '@nestjs/swagger';

export class IndicatorResponse {
  @ApiProperty({ enum: ['same-phone', 'same-address'] })
  readonly key!: string;

  @ApiProperty({ type: 'integer', description: 'other matters of this caller that this region heard of in the period' })
  readonly count!: number;
}

export class RewardGradeResponse {
  @ApiProperty({ type: 'integer' })
  readonly grade!: number;

  @ApiProperty({ type: 'integer' })
  readonly amountFen!: number;
}

export class RewardResponse {
  @ApiProperty()
  readonly possible!: boolean;

  @ApiProperty({ required: false, enum: ['not-a-report', 'before-the-rule', 'anonymous', 'organisation', 'right-holder'] })
  readonly why?: string;

  @ApiProperty({ type: RewardGradeResponse, isArray: true, required: false })
  readonly grades?: readonly RewardGradeResponse[];
}

export class HintsResponse {
  @ApiProperty({
    type: IndicatorResponse,
    isArray: true,
    description: 'signs of a claim that is no consumer’s (C-10); a hint and no ground by itself',
  })
  readonly indicators!: readonly IndicatorResponse[];

  @ApiProperty({ type: 'integer', description: 'the days in which matters were counted' })
  readonly days!: number;

  @ApiProperty({ type: RewardResponse, description: 'computed from the penalty that was named, never decided (C-29)' })
  readonly reward!: RewardResponse;
}
