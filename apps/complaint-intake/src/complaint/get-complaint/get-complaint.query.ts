import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { ComplaintResponse } from './complaint.response.js';

export class GetComplaint extends Query<ComplaintResponse> {
  constructor(
    readonly id: string,
    readonly principal: Principal,
  ) {
    super();
  }
}
