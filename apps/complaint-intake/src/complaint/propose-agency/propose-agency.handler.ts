import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Agency } from '#libs/directory/src/agency-kinds.js';
import { type Routed, route } from '#libs/directory/src/route.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { dayAt, dayJustBefore } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import type { MatterKind } from '../domain/complaint.moves.js';
import { ProposeAgency } from './propose-agency.query.js';
import type { AgencyResponse, ProposedAgencyResponse } from './proposed-agency.response.js';
import { sentenceToSay } from './sentence-to-say.js';

@QueryHandler(ProposeAgency)
export class ProposeAgencyHandler implements IQueryHandler<ProposeAgency> {
  constructor(
    private readonly clock: Clock,
    private readonly rules: Rules,
    private readonly here: Here,
  ) {}

  execute({ question }: ProposeAgency): Promise<ProposedAgencyResponse> {
    const answer = route({ ...question, on: question.on ?? dayAt(this.clock.now()) });
    if (answer.routed) return Promise.resolve({ ...proposed(answer), say: this.say(question.kind, told(answer.agency)) });
    const { routed: _, ...unknown } = answer;
    return Promise.resolve({ reasons: [], cites: [], others: [], ...unknown });
  }

  private say(kind: MatterKind, agency: AgencyResponse): string {
    const now = this.clock.now();
    const decideBy = this.rules.due(kind === 'complaint' ? 'decide-complaint' : 'verify-report', now);
    const { amount, unit } = this.rules.of(decideBy);
    const limit = { lastDay: dayJustBefore(decideBy.due), today: dayAt(now), amount, unit };
    return sentenceToSay({ kind, agency, here: this.here.region, ...limit });
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
