import { Query } from '@nestjs/cqrs';
import type { DisputeResponse } from './dispute.response.js';

export class GetDispute extends Query<DisputeResponse> {
  constructor(readonly id: string) {
    super();
  }
}
