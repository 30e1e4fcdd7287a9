import { Query } from '@nestjs/cqrs';
import type { DoubtListResponse } from './doubt-list.response.js';

/** 待核对 (C-20) */
export class ListDoubts extends Query<DoubtListResponse> {
  constructor(
    readonly id: string,
    readonly limit: number,
    readonly cursor: string | undefined,
  ) {
    super();
  }
}
