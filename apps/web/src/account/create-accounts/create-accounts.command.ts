import { Command } from '@nestjs/cqrs';
import type { Role } from '#libs/auth/src/principal.js';

export interface NewAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

/** Makes accounts that are not there yet and leaves the others as they are; answers with the names it made. */
export class CreateAccounts extends Command<readonly string[]> {
  constructor(
    readonly accounts: readonly NewAccount[],
    readonly by = 'system',
  ) {
    super();
  }
}
