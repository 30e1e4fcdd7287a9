import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { DuplicatesResponse } from '../duplicates/duplicates.response.js';

/** 与已登记事项可能重复的事项 (C-20) */
export class ListDuplicates extends Query<DuplicatesResponse> {
  constructor(
    readonly id: string,
    readonly principal: Principal,
  ) {
    super();
  }
}
