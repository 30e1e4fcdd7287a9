import { ApiProperty } from '@nestjs/swagger';

export class OutboxResponse {
  @ApiProperty({ type: 'integer', description: 'events that the log does not have yet' })
  readonly waiting!: number;

  @ApiProperty({ format: 'date-time', required: false, description: 'when the oldest of them happened' })
  readonly oldestAt?: string;
}
