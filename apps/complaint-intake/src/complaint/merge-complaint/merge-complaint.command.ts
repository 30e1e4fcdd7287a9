import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { MergeComplaintRequest } from './merge-complaint.request.js';

/** 并案：与另一事项重复，并入其中后办结 (C-20) */
export class MergeComplaint extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly merge: MergeComplaintRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
