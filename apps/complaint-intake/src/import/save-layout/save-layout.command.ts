import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { LayoutResponse } from '../layout-parts.js';
import type { Layout } from '../reading/layout.js';

/** 保存一个来源的导入版式. `expected` is the version that the caller saw, 0 for a new one. */
export class SaveLayout extends Command<LayoutResponse> {
  constructor(
    readonly layout: Layout,
    readonly expected: number,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
