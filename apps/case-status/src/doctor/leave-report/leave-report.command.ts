import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { LeaveReportRequest } from './leave-report.request.js';

/** 留下一次三地体检的结果，供页面显示. */
export class LeaveReport extends Command<{ readonly id: string }> {
  constructor(
    readonly report: LeaveReportRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
