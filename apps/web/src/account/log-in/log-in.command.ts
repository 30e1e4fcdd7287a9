import { Command } from '@nestjs/cqrs';
import type { Session } from '#libs/auth/src/principal.js';

export interface SignedIn {
  readonly token: string;
  readonly session: Session;
}

/** 登录 */
export class LogIn extends Command<SignedIn> {
  constructor(
    readonly username: string,
    readonly password: string,
    /** Where it came from, for throttling. */
    readonly address: string,
  ) {
    super();
  }
}
