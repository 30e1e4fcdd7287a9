import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { DigestListResponse } from './read-digests.response.js';

export class ReadDigests extends Query<DigestListResponse> {
  constructor(
    readonly ids: readonly string[],
    readonly principal: Principal,
  ) {
    super();
  }
}
