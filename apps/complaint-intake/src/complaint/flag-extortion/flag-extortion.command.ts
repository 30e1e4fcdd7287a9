import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { FlagExtortionRequest } from './flag-extortion.request.js';

/** 疑似敲诈勒索，移送公安提示 (C-25) */
export class FlagExtortion extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: FlagExtortionRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
