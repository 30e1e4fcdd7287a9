import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { Supplements } from '../../complaint/duplicates/supplements.js';
import { ComplaintRepository } from '../../complaint/persistence/complaint.repository.js';
import { kindsOf } from '../../import/running/decide.js';
import { ofKind, type Submitted, WorkOrders } from '../../import/running/work-orders.js';
import { notSupplementable, numberTaken } from '../hotline.problems.js';
import { HotlineTickets } from '../persistence/hotline-tickets.js';

export const outcomes = ['registered', 'linked', 'known', 'supplemented'] as const;

export interface TakenOrder {
  readonly outcome: (typeof outcomes)[number];
  readonly ticket: string;
  readonly matterIds: readonly string[];
}

interface Pushed {
  readonly order: Submitted;
  readonly sourceId: string;
  readonly by: string;
}

/** One ticket number, one effect: what comes again is known, what comes again with other words goes on the file of its matter (C-20). */
@Injectable()
export class OrderTaker {
  constructor(
    private readonly workOrders: WorkOrders,
    private readonly complaints: ComplaintRepository,
    private readonly supplements: Supplements,
    private readonly tickets: HotlineTickets,
  ) {}

  async take(pushed: Pushed, tx: Tx): Promise<TakenOrder> {
    const { order, sourceId, by } = pushed;
    const { outsideNumber: ticket } = order.submission;
    const [taken] = await this.workOrders.take([order], by, tx);
    if (taken === undefined || taken.decision.is === 'number-taken') throw numberTaken();
    if (taken.decision.is === 'already') return this.again(pushed, ticket, tx);
    await this.tickets.put(sourceId, ticket, digestOf(order), taken.matterIds, tx);
    return { outcome: taken.decision.is === 'new' ? 'registered' : 'linked', ticket, matterIds: taken.matterIds };
  }

  /** A number that came by a file or a form before is this source's from now on; what that one said is not compared. */
  private async again({ order, sourceId, by }: Pushed, ticket: string, tx: Tx): Promise<TakenOrder> {
    const digest = digestOf(order);
    const known = await this.tickets.of(sourceId, ticket, tx);
    const matterIds = known.length > 0 ? known.map(({ matterId }) => matterId) : await this.tickets.registeredAs(ticket, tx);
    const changed = known.length > 0 && !known.some((each) => each.digest === digest);
    if (changed) await this.supplement(order, matterIds, by, tx);
    if (changed || known.length === 0) await this.tickets.put(sourceId, ticket, digest, matterIds, tx);
    return { outcome: changed ? 'supplemented' : 'known', ticket, matterIds };
  }

  /** Whether the clock restarts is for whoever reads what is new. Frozen, on its way, moved or ended: nobody here could heed it. */
  private async supplement({ submission }: Submitted, matterIds: readonly string[], by: string, tx: Tx): Promise<void> {
    const kinds = kindsOf(submission);
    const matters = await Promise.all(matterIds.map((id) => this.complaints.find(id, tx)));
    const fit = matters.flatMap((on) => (on?.custody.state === 'held' && kinds.includes(on.content.kind) ? [on] : []));
    if (fit.length === 0) throw notSupplementable();
    for (const on of fit) {
      const said = ofKind(submission, kinds.indexOf(on.content.kind));
      await this.supplements.put(said, { on, newFacts: false, numbered: false }, by, tx);
    }
  }
}

const digestOf = ({ submission, oldNumber }: Submitted): string =>
  createHash('sha256')
    .update(JSON.stringify([submission, oldNumber]))
    .digest('base64url');
