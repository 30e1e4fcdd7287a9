import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { RegionListResponse } from './list-regions.response.js';

export class ListRegions extends Query<RegionListResponse> {
  constructor(readonly principal: Principal) {
    super();
  }
}
