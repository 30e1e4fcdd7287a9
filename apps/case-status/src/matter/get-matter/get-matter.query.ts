import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { MatterResponse } from './matter.response.js';

export class GetMatter extends Query<MatterResponse> {
  constructor(
    readonly id: string,
    readonly principal: Principal,
  ) {
    super();
  }
}
