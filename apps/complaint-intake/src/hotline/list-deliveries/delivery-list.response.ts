import { ApiProperty } from '@nestjs/swagger';
import { type NoticeStatus, noticeStatuses } from '../persistence/hotline-deliveries.js';

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export class DeliveryResponse {
  @ApiProperty({ format: 'uuid', description: 'the webhook-id without msg_' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly source!: string;

  @ApiProperty()
  readonly ticket!: string;

  @ApiProperty({ enum: noticeStatuses })
  readonly status!: NoticeStatus;

  @ApiProperty({ enum: deliveryStates })
  readonly state!: DeliveryState;

  @ApiProperty({ type: 'integer' })
  readonly attempts!: number;

  @ApiProperty({ required: false, description: 'why the last attempt failed', example: 'http-503' })
  readonly error?: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'of one that waits' })
  readonly nextAt?: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'when it arrived or was given up' })
  readonly doneAt?: string;
}

export class DeliveryListResponse {
  @ApiProperty({ type: DeliveryResponse, isArray: true })
  readonly items!: readonly DeliveryResponse[];

  @ApiProperty({ required: false, description: 'the cursor of the next page' })
  readonly next?: string;
}
