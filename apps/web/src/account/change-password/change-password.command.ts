import { Command } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';

/** 修改密码 */
export class ChangePassword extends Command<void> {
  constructor(
    readonly me: Principal,
    readonly current: string,
    readonly password: string,
    /** Where it came from, for throttling. */
    readonly address: string,
  ) {
    super();
  }
}
