import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { DistributeMatterRequest } from './distribute-matter.request.js';

/** 分送本地区下级机关 (F26-3, C-24) */
export class DistributeMatter extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: DistributeMatterRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
