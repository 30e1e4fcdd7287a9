import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { ImportStartedResponse } from '../job/import-started.response.js';
import type { Correction } from './corrected-csv.js';

/** 更正退回的行并再次导入. */
export class CorrectRefused extends Command<ImportStartedResponse> {
  constructor(
    readonly id: string,
    readonly rows: readonly Correction[],
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
