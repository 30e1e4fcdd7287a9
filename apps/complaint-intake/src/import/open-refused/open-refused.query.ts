import { Query } from '@nestjs/cqrs';
import type { OpenedRefusedResponse } from './opened-refused.response.js';

export class OpenRefused extends Query<OpenedRefusedResponse> {
  constructor(
    readonly id: string,
    readonly limit: number,
    readonly cursor: string | undefined,
    readonly by: string,
  ) {
    super();
  }
}
