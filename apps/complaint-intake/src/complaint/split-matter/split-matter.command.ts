import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Division } from '../domain/division.js';
import type { SplitMatterResponse } from './split-matter.response.js';

/** 拆分事项 (C-02) */
export class SplitMatter extends Command<SplitMatterResponse> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly division: Division,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
