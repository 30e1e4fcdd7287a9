import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Upload } from '#libs/rules/src/upload.js';

/** 载入工作日历、规则或本地区设置 */
export class LoadRules extends Command<{ key: string; version: number }> {
  constructor(
    readonly upload: Upload,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
