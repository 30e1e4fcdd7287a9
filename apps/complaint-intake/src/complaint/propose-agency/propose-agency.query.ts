import { Query } from '@nestjs/cqrs';
import type { ProposeAgencyRequest } from './propose-agency.request.js';
import type { ProposedAgencyResponse } from './proposed-agency.response.js';

/** 建议主管机关及理由 (C-06, C-16, R-026). */
export class ProposeAgency extends Query<ProposedAgencyResponse> {
  constructor(readonly question: ProposeAgencyRequest) {
    super();
  }
}
