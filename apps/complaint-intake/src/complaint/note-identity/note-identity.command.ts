import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { NoteIdentityRequest } from './note-identity.request.js';

/** 身份证明材料已提供 (C-03) */
export class NoteIdentity extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: NoteIdentityRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
