import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import type { Complaint } from '../domain/complaint.js';
import { decidedBy } from '../domain/complaint.moves.js';
import type { Submission } from '../domain/submission.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { LinkedSubmissions } from '../persistence/linked-submissions.js';

/** What is told of a matter that is registered already goes on its file (C-20). */
@Injectable()
export class Supplements {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly linked: LinkedSubmissions,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  /** With new facts the clock restarts at the last report, while nothing is decided. `numbered`: its outside number is not on file yet. */
  async put(
    submission: Submission,
    { on, newFacts, numbered = true }: { on: Complaint; newFacts: boolean; numbered?: boolean },
    by: string,
    tx: Tx,
  ): Promise<void> {
    const restarts = newFacts ? this.rules.due(decidedBy[on.content.kind], submission.receivedAt) : undefined;
    on.supplement(submission, restarts, by, this.clock.now());
    await this.complaints.save(on, tx);
    await this.linked.keep([{ matterId: on.id, submission, first: numbered }], tx);
  }
}
