import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Answer } from '../domain/submission.js';

/** 答复处理结果 */
export class AnswerComplaint extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly answer: Answer,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
