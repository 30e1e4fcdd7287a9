import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Clock } from '#libs/domain/src/clock.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import { AlreadyUnderWay } from '../../outgoing-hand-over/domain/outgoing-hand-over.errors.js';
import { OutgoingHandOver } from '../../outgoing-hand-over/domain/outgoing-hand-over.js';
import { OutgoingHandOverRepository } from '../../outgoing-hand-over/persistence/outgoing-hand-over.repository.js';
import type { Dispute } from '../domain/dispute.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';

/** Turns a decision that names another region into a designated hand-over, as soon as the matter is held and no hand-over of it is on its way. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly matters: KnownMatters,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  /** Leaves the dispute waiting where that is not so yet; whoever calls saves it. */
  async attempt(dispute: Dispute, by: string, tx: Tx): Promise<void> {
    if (!dispute.isToBeCarriedOut) return;
    const { matterId } = dispute.facts;
    const custody = await this.matters.custodyOf(matterId, tx);
    if (custody?.state !== 'held' || !(await this.isClear(matterId, tx))) return;
    const at = this.clock.now();
    const approveBy = this.rules.due('approve-referral', at);
    const { to, paper } = dispute.decision;
    const reason = `${paper.issuer} ${paper.number} (${paper.date})`;
    const order = OutgoingHandOver.designate({ id: newId(), matterId, to, epoch: custody.epoch, reason, approveBy }, by, at);
    await this.order(order, tx);
    dispute.carriedBy(order.id);
  }

  /** Somebody's draft was written at the same instant: whoever calls weighs it again, and then the draft gives way. */
  private async order(order: OutgoingHandOver, tx: Tx): Promise<void> {
    try {
      await this.handOvers.add(order, tx);
    } catch (failure) {
      if (failure instanceof AlreadyUnderWay) throw new SavedElsewhere('hand-over of matter', order.matterId);
      throw failure;
    }
  }

  /** The owner could not freeze for it: a hand-over was still open there, or the matter has moved on. It is tried again when the owner holds. */
  async couldNotFreeze(order: OutgoingHandOver, tx: Tx): Promise<void> {
    const dispute = order.side.designated ? await this.disputes.carriedBy(order.id, tx) : undefined;
    if (dispute === undefined) return;
    dispute.couldNotFreeze();
    await this.disputes.save(dispute, tx);
  }

  /** A proposal that was not sent yet gives way; one that is on its way ends first (a designation ends no hand-over). */
  private async isClear(matterId: string, tx: Tx): Promise<boolean> {
    const open = await this.handOvers.openOf(matterId, tx);
    if (open === undefined) return true;
    if (open.state === 'in-transit' || open.side.designated) return false;
    open.withdraw('system', this.clock.now());
    await this.handOvers.save(open, tx);
    return true;
  }
}
