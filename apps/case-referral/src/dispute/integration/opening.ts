import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { Clock } from '#libs/domain/src/clock.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import type { OutgoingHandOver } from '../../outgoing-hand-over/domain/outgoing-hand-over.js';
import { OutgoingHandOverRepository } from '../../outgoing-hand-over/persistence/outgoing-hand-over.repository.js';
import { Dispute } from '../domain/dispute.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';

/** A matter that came back disputed opens a dispute: once for each return, with what both sides gave as their reasons. */
@Injectable()
export class Opening {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  async follow(data: CustodyChangedV1['data'], tx: Tx): Promise<void> {
    if (!data.disputed || data.state !== 'held') return;
    const returned = await this.handOvers.returnedOf(data.matterId, tx);
    const last = returned.at(-1);
    if (last === undefined || (await this.disputes.isKnownOf(last.id, tx))) return;
    if ((await this.disputes.openOf(data.matterId, tx)) !== undefined) return;
    const dispute = Dispute.open(this.opening(data, last, returned), data, this.clock.now());
    if (dispute !== undefined) await this.disputes.add(dispute, tx);
  }

  private opening({ matterId, epoch, region: holder }: CustodyChangedV1['data'], last: OutgoingHandOver, returned: OutgoingHandOver[]) {
    const cause = last.end?.objected === true ? ('objection' as const) : ('second-return' as const);
    const rounds = returned
      .filter(({ to }) => to === last.to)
      .map(({ facts, end }) => ({ holder: facts.reason, other: end?.reason, ground: end?.ground }));
    const negotiateBy = this.rules.due('negotiate-dispute', this.clock.now());
    return { id: newId(), matterId, epoch, holder, other: last.to, cause, handOverId: last.id, rounds, negotiateBy };
  }
}
