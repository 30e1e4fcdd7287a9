import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { ImportStartedResponse } from '../job/import-started.response.js';

/** 导入热线工单文件. */
export class StartImport extends Command<ImportStartedResponse> {
  constructor(
    readonly name: string,
    readonly body: AsyncIterable<Buffer>,
    readonly by: string,
    readonly request: RequestKey,
    /** The name of a layout; recognised by the header where none is given. */
    readonly layout?: string | undefined,
  ) {
    super();
  }
}
