import { ApiProperty } from '@nestjs/swagger';
import type { ParkedWhy } from '#libs/messaging/src/parking/parking.js';

export class ParkedResponse {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly topic!: string;

  @ApiProperty({ description: 'the matter' })
  readonly key!: string;

  @ApiProperty()
  readonly type!: string;

  @ApiProperty()
  readonly position!: string;

  @ApiProperty({ enum: ['forged', 'unreadable', 'not-applicable', 'behind'] })
  readonly why!: ParkedWhy;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ format: 'date-time' })
  readonly parkedAt!: Date;
}

export class ParkedListResponse {
  @ApiProperty({ type: ParkedResponse, isArray: true })
  readonly items!: ParkedResponse[];
}

export class ParkedDetailResponse extends ParkedResponse {
  @ApiProperty({ description: 'the signed message as it lies in the log' })
  readonly value!: string;
}

export class ReplayedResponse {
  @ApiProperty({ type: 'integer', description: 'how many messages of the matter went through' })
  readonly replayed!: number;
}
