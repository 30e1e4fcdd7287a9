import { Injectable } from '@nestjs/common';
import type { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { Clock } from '#libs/domain/src/clock.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import type { Dispute } from '../domain/dispute.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { CarryOut } from './carry-out.js';
import { Letters } from './letters.js';
import { Opening } from './opening.js';

type Fact = CustodyChangedV1['data'];

/** What a change of the owner's row means for the dispute over the matter. */
@Injectable()
export class FollowCustody {
  constructor(
    private readonly opening: Opening,
    private readonly disputes: DisputeRepository,
    private readonly carryOut: CarryOut,
    private readonly letters: Letters,
    private readonly matters: KnownMatters,
    private readonly clock: Clock,
  ) {}

  async follow(fact: Fact, tx: Tx): Promise<void> {
    await this.opening.follow(fact, tx);
    const dispute = await this.disputes.openOf(fact.matterId, tx);
    if (dispute === undefined) return;
    dispute.ownerChanged(fact, this.clock.now());
    if (dispute.state === 'passed-on') await this.passOn(dispute, tx);
    else if (fact.state === 'held') await this.goOn(dispute, tx);
    await this.disputes.save(dispute, tx);
  }

  private async goOn(dispute: Dispute, tx: Tx): Promise<void> {
    if (dispute.stays) dispute.tellDecisionAgain(this.clock.now());
    else await this.carryOut.attempt(dispute, 'system', tx);
  }

  /** Whoever accepted the matter carries the decision out. */
  private async passOn({ facts }: Dispute, tx: Tx): Promise<void> {
    const holder = await this.matters.holderOf(facts.matterId, tx);
    if (facts.decision === undefined || holder === undefined || holder.region === facts.holder) return;
    await this.letters.forward(facts.matterId, facts.decision, holder.region, tx);
  }
}
