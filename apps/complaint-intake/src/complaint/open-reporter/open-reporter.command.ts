import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { OpenReporterResponse } from './open-reporter.response.js';

/** 查看举报人信息：须说明理由，每次留痕. */
export class OpenReporter extends Command<OpenReporterResponse> {
  constructor(
    readonly id: string,
    readonly reason: string,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
