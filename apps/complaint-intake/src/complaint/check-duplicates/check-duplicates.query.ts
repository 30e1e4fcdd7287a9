import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { DuplicatesResponse } from '../duplicates/duplicates.response.js';
import type { CheckDuplicatesRequest } from './check-duplicates.request.js';

/** 查重：登记之前 (C-20) */
export class CheckDuplicates extends Query<DuplicatesResponse> {
  constructor(
    readonly typed: CheckDuplicatesRequest,
    readonly principal: Principal,
  ) {
    super();
  }
}
