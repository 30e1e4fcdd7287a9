import { Query } from '@nestjs/cqrs';
import type { FactsWanted } from '#libs/service/src/doctor/facts.request.js';
import type { HandOverPageResponse } from './hand-over-page.response.js';

export class ReadHandOvers extends Query<HandOverPageResponse> {
  constructor(readonly wanted: FactsWanted) {
    super();
  }
}
