import { Query } from '@nestjs/cqrs';
import type { ImportListResponse } from './import-list.response.js';

export class ListImports extends Query<ImportListResponse> {
  constructor(
    readonly limit: number,
    readonly cursor: string | undefined,
  ) {
    super();
  }
}
