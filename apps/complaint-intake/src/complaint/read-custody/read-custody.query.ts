import { Query } from '@nestjs/cqrs';
import type { FactsWanted } from '#libs/service/src/doctor/facts.request.js';
import type { CustodyPageResponse } from './custody-page.response.js';

export class ReadCustody extends Query<CustodyPageResponse> {
  constructor(readonly wanted: FactsWanted) {
    super();
  }
}
