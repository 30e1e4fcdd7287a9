import { ApiProperty } from '@nestjs/swagger';
import { DueResponse } from '../reading/due.response.js';

export class PromiseRuleResponse {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ example: '决定是否受理投诉' })
  readonly name!: string;

  @ApiProperty({ type: String, isArray: true, example: ['C-08'] })
  readonly cites!: readonly string[];

  @ApiProperty()
  readonly source!: string;

  @ApiProperty({ required: false })
  readonly article?: string;
}

export class PromiseCardResponse {
  @ApiProperty({ example: 'BJ-TS-2026-0000012' })
  readonly number!: string;

  @ApiProperty({ enum: ['complaint', 'report'] })
  readonly kind!: string;

  @ApiProperty({ description: 'what was understood, in the words of the title' })
  readonly understood!: string;

  @ApiProperty({ description: 'who acts' })
  readonly unit!: string;

  @ApiProperty({ type: DueResponse })
  readonly decideBy!: DueResponse;

  @ApiProperty({ format: 'date', description: 'the last day on which it is in time' })
  readonly lastDay!: string;

  @ApiProperty({ type: PromiseRuleResponse })
  readonly rule!: PromiseRuleResponse;

  @ApiProperty({ description: 'to be read to the caller; at most 80 characters, 20 seconds' })
  readonly spoken!: string;
}
