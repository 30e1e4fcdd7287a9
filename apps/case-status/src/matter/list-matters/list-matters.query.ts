import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { LinesAsked } from '../reading/matter-lines.js';
import type { MatterListResponse } from './list-matters.response.js';

export class ListMatters extends Query<MatterListResponse> {
  constructor(
    readonly asked: LinesAsked,
    readonly principal: Principal,
  ) {
    super();
  }
}
