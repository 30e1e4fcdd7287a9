import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { RuleId } from '#libs/rules/src/rule.js';
import { Rules } from '#libs/rules/src/rules.js';
import { complainantsOf } from '../domain/complainants.js';
import { Complaint } from '../domain/complaint.js';
import { decidedBy, type MatterKind } from '../domain/complaint.moves.js';
import type { Submission } from '../domain/submission.js';
import { ComplaintRepository, type NewComplaint } from '../persistence/complaint.repository.js';
import { TicketNumbers } from '../persistence/ticket-numbers.js';
import { placed } from '../reading/placed.js';
import { servicePromise } from '../working/service-promise.js';

/** Turns submissions into registered matters: the one way in, for a form as for a file. Writes nothing but in the transaction it is given. */
@Injectable()
export class Registration {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly tickets: TicketNumbers,
    private readonly rules: Rules,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  /** `rule`: the limit of what does not come from outside (C-15). In the order given; a submission that is both complaint and report gives two matters, linked to each other (C-02). */
  async register(submissions: readonly Submission[], by: string, tx: Tx, rule?: RuleId): Promise<Complaint[][]> {
    const at = this.clock.now();
    const draw = await this.tickets.draw(submissions.length * 2, at, tx);
    const registered = submissions.map((submission) => this.matters(submission, { draw, by, at, rule }));
    await this.complaints.add(registered.flat(), tx);
    return registered.map((matters) => matters.map(({ complaint }) => complaint));
  }

  private matters(
    { kind, reporter = undefined, ...submission }: Submission,
    { draw, by, at, rule }: { draw: (kind: MatterKind) => string; by: string; at: Instant; rule: RuleId | undefined },
  ): NewComplaint[] {
    const kinds: readonly MatterKind[] = kind === 'both' ? ['complaint', 'report'] : [kind];
    const ids = kinds.map(() => newId());
    return kinds.map((each, index) => {
      const linkedMatterId = ids.length > 1 ? ids[1 - index] : submission.linkedMatterId;
      const origin = this.here.region;
      const content = {
        ...submission,
        place: placed(submission.place),
        kind: each,
        origin,
        number: draw(each),
        linkedMatterId,
        complainants: complainantsOf(reporter),
      };
      const decideBy = this.rules.due(rule ?? decidedBy[each], submission.receivedAt);
      const serviceBy = servicePromise(this.rules, submission);
      return {
        complaint: Complaint.register(ids[index] ?? newId(), content, reporter ?? null, decideBy, by, at, serviceBy),
        reporter: reporter ?? null,
      };
    });
  }
}
