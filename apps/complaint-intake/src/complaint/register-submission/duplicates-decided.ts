import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Complaint } from '../domain/complaint.js';
import type { Submission } from '../domain/submission.js';
import { Supplements } from '../duplicates/supplements.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { type DuplicateDecision, DuplicateDecisions } from '../persistence/duplicate-decisions.js';
import { MattersElsewhere } from '../persistence/matters-elsewhere.js';

/** What an operator decided of a candidate before saving. */
export interface DecidedBefore {
  readonly matterId: string;
  readonly decision: DuplicateDecision;
  readonly newFacts?: boolean;
}

/** Carries out what was decided of duplicates while a submission is registered (C-20). */
@Injectable()
export class DuplicatesDecided {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly supplements: Supplements,
    private readonly elsewhere: MattersElsewhere,
    private readonly decisions: DuplicateDecisions,
    private readonly clock: Clock,
  ) {}

  /** The matter on whose file the submission was put instead of becoming one, if it is the same. */
  async supplemented(submission: Submission, decided: readonly DecidedBefore[], by: string, tx: Tx): Promise<Complaint | undefined> {
    const same = decided.find(({ decision }) => decision === 'same');
    if (same === undefined) return undefined;
    const on = await this.complaints.get(same.matterId, tx);
    await this.supplements.put(submission, { on, newFacts: same.newFacts ?? false }, by, tx);
    return on;
  }

  async remember(matters: readonly Complaint[], decided: readonly DecidedBefore[], by: string, tx: Tx): Promise<void> {
    const at = this.clock.now();
    for (const { matterId, decision } of decided.filter((each) => each.decision !== 'same')) {
      await this.elsewhere.mustBeKnown(matterId, tx);
      for (const { id } of matters.filter((matter) => matter.id !== matterId)) {
        await this.decisions.remember([id, matterId], decision, by, at, tx);
      }
    }
  }
}
