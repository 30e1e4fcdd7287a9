import { Query } from '@nestjs/cqrs';
import type { FactsWanted } from '#libs/service/src/doctor/facts.request.js';
import type { ReplicaPageResponse } from './replica-page.response.js';

export class ReadReplicas extends Query<ReplicaPageResponse> {
  constructor(readonly wanted: FactsWanted) {
    super();
  }
}
