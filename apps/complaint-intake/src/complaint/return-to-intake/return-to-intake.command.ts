import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { ReturnToIntakeRequest } from './return-to-intake.request.js';

/** 退回统一受理：本单位无权办理 (C-24) */
export class ReturnToIntake extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: ReturnToIntakeRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
