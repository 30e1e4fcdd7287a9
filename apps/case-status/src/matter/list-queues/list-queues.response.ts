import { ApiProperty } from '@nestjs/swagger';
import { AsOfResponse } from '../reading/matter-line.response.js';
import { queueKeys } from '../reading/queues.js';

export class QueueResponse {
  @ApiProperty({ enum: queueKeys })
  readonly key!: string;

  @ApiProperty({ type: 'integer', description: 'as many matters as the list behind ?queue= has' })
  readonly count!: number;

  @ApiProperty({ required: false, description: 'true where counting stopped: there are at least that many' })
  readonly capped?: boolean;
}

export class QueueListResponse {
  @ApiProperty({ type: [QueueResponse] })
  readonly items!: readonly QueueResponse[];

  @ApiProperty({ type: AsOfResponse })
  readonly asOf!: AsOfResponse;
}
