import { Query } from '@nestjs/cqrs';
import type { RefusalListResponse } from './refusal-list.response.js';

export class ListRefusals extends Query<RefusalListResponse> {
  constructor(
    readonly id: string,
    readonly limit: number,
    readonly cursor: string | undefined,
  ) {
    super();
  }
}
