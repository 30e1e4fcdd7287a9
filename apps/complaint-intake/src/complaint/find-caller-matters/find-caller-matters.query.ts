import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { CallerMattersResponse } from './caller-matters.response.js';

/** 来电人以前在本地区登记的事项 (C-20) */
export class FindCallerMatters extends Query<CallerMattersResponse> {
  constructor(
    readonly phone: string,
    readonly principal: Principal,
  ) {
    super();
  }
}
