import { Query } from '@nestjs/cqrs';
import type { PromiseCardResponse } from './promise-card.response.js';

export class GetPromiseCard extends Query<PromiseCardResponse> {
  constructor(
    readonly id: string,
    readonly unit: string,
  ) {
    super();
  }
}
