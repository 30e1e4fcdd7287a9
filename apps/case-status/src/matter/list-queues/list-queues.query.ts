import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { QueueListResponse } from './list-queues.response.js';

export class ListQueues extends Query<QueueListResponse> {
  constructor(readonly principal: Principal) {
    super();
  }
}
