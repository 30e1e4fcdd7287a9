import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Agency } from '#libs/directory/src/agency-kinds.js';
import { type Routed, route } from '#libs/directory/src/route.js';
import { Clock } from '#libs/domain/src/clock.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import { ProposeAgency } from './propose-agency.query.js';
import type { AgencyResponse, ProposedAgencyResponse } from './proposed-agency.response.js';

@QueryHandler(ProposeAgency)
export class ProposeAgencyHandler implements IQueryHandler<ProposeAgency> {
  constructor(private readonly clock: Clock) {}

  execute({ question }: ProposeAgency): Promise<ProposedAgencyResponse> {
    const answer = route({ ...question, on: question.on ?? dayAt(this.clock.now()) });
    if (answer.routed) return Promise.resolve(proposed(answer));
    const { routed: _, ...unknown } = answer;
    return Promise.resolve({ reasons: [], cites: [], others: [], ...unknown });
  }
}

const proposed = ({ agency, place, reasons, cites, others }: Routed): ProposedAgencyResponse => ({
  agency: told(agency),
  confidence: place.confidence,
  reasons: place.confidence === 'high' ? reasons : [...reasons, place.why],
  cites,
  others: others.map(({ agency: other, when }) => ({ agency: told(other), when })),
});

const told = ({ kind, name, division }: Agency): AgencyResponse => ({ kind, name, division: division.code, region: division.region });
