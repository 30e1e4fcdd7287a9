import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Submission } from '../domain/submission.js';
import type { DecidedBefore } from './duplicates-decided.js';
import type { RegisteredMatterResponse } from './register-submission.response.js';

/** What is kept of the answer for a request that comes again: nothing by which a submitter proves themselves. */
export interface Registered {
  readonly matters: readonly Omit<RegisteredMatterResponse, 'statusCode' | 'statusSecret'>[];
}

/** 登记一次投诉、举报，或两者并提 (C-02, C-03). */
export class RegisterSubmission extends Command<Registered> {
  constructor(
    readonly submission: Submission,
    readonly by: string,
    readonly request: RequestKey,
    /** Files that have arrived and become the matter's. */
    readonly uploads: readonly string[] = [],
    readonly decided: readonly DecidedBefore[] = [],
    /** The draft of whoever registers was this submission: it ends with it. */
    readonly endsDraft = false,
  ) {
    super();
  }
}
