import { Query } from '@nestjs/cqrs';
import type { IncomingHandOverResponse } from './incoming-hand-over.response.js';

export class GetIncomingHandOver extends Query<IncomingHandOverResponse> {
  constructor(
    readonly id: string,
    readonly by: string,
  ) {
    super();
  }
}
