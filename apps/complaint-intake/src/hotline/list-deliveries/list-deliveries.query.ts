import { Query } from '@nestjs/cqrs';
import type { DeliveryListResponse, DeliveryState } from './delivery-list.response.js';

export class ListDeliveries extends Query<DeliveryListResponse> {
  constructor(
    readonly source: string | undefined,
    readonly state: DeliveryState | undefined,
    readonly limit: number,
    readonly cursor: string | undefined,
  ) {
    super();
  }
}
