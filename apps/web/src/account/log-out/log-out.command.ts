import { Command } from '@nestjs/cqrs';
import type { Session } from '#libs/auth/src/principal.js';

/** 退出登录 */
export class LogOut extends Command<void> {
  constructor(readonly session: Session) {
    super();
  }
}
