import { Query } from '@nestjs/cqrs';
import type { OutgoingHandOverResponse } from './outgoing-hand-over.response.js';

export class GetOutgoingHandOver extends Query<OutgoingHandOverResponse> {
  constructor(readonly id: string) {
    super();
  }
}
