import type { DisputeMove, DisputeState } from '#libs/custody/src/dispute.moves.js';
import {
  approvalOf,
  type Decision,
  type DisputeNews,
  type DisputeRow,
  disputeDoes,
  disputeHears,
} from '#libs/custody/src/dispute.rules.js';
import type { MessageName } from '#libs/custody/src/messages.js';
import { Aggregate } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import { AgreedOnThird } from './dispute.errors.js';
import type { DisputeEnded, DisputeEvent, Paper } from './dispute.events.js';

export type DisputeCause = 'objection' | 'second-return' | 'raised' | 'letter';

/** Why the holder hands over, and why the other region does not take it: one entry for each time. */
export interface Round {
  readonly holder: string;
  readonly other?: string | undefined;
  readonly ground?: string | undefined;
}

export interface DisputeFacts extends DisputeRow {
  readonly id: string;
  readonly version: number;
  readonly matterId: string;
  readonly epoch: number;
  /** The other region; nobody where a letter came that no dispute went before. */
  readonly other?: Region | undefined;
  readonly cause: DisputeCause;
  /** The hand-over that was returned last: one return opens one dispute. */
  readonly handOverId?: string | undefined;
  readonly rounds: readonly Round[];
  readonly negotiateBy?: Due | undefined;
  readonly report?: { readonly paper: Paper; readonly designateBy: Due } | undefined;
}

export type Opening = Pick<DisputeFacts, 'id' | 'matterId' | 'epoch' | 'holder' | 'other' | 'handOverId' | 'rounds' | 'negotiateBy'>;
export type OwnerNews = NonNullable<DisputeNews['custody']>;

/** Who handles a matter, as the holder's cell keeps it (C-17, P-04 to P-06). */
export class Dispute extends Aggregate<DisputeEvent> {
  #facts: DisputeFacts;

  constructor(facts: DisputeFacts) {
    super(facts.id, facts.version);
    this.#facts = facts;
  }

  /** The owner has the matter back and marked it disputed: by an objection, or by the second return. */
  static open(opening: Opening & { cause: 'objection' | 'second-return' }, custody: OwnerNews, at: Instant): Dispute | undefined {
    const dispute = new Dispute({ ...opening, version: 0, state: 'absent' });
    if (dispute.hear('custody-changed', { custody }) !== 'open') return undefined;
    dispute.record({ type: 'DisputeOpened', by: 'system', at });
    return dispute;
  }

  static raise(opening: Opening, by: string, at: Instant): Dispute {
    const dispute = new Dispute({ ...opening, cause: 'raised', version: 0, state: 'absent' });
    dispute.do('raise');
    dispute.record({ type: 'DisputeOpened', by, at });
    return dispute;
  }

  static openByLetter(opening: Omit<Opening, 'rounds'>, decision: Decision, at: Instant): Dispute {
    const dispute = new Dispute({ ...opening, rounds: [], cause: 'letter', version: 0, state: 'absent' });
    dispute.mayBe(decision);
    dispute.do('openByLetter', { decision });
    dispute.record({ type: 'DisputeOpened', by: decision.recordedBy, at });
    dispute.record({ type: 'DecisionRecorded', decision, by: decision.recordedBy, at });
    return dispute;
  }

  get facts(): DisputeFacts {
    return this.#facts;
  }

  get state(): DisputeState {
    return this.#facts.state;
  }

  /** Not agreed: the superior has it, and its own limit runs from the day it received it (P-06). */
  report(paper: Paper, designateBy: Due, by: string, at: Instant): void {
    this.do('report');
    this.#facts = { ...this.#facts, report: { paper, designateBy } };
    this.record({ type: 'DisputeReported', paper, designateBy, by, at });
  }

  recordDecision(decision: Decision, at: Instant): void {
    this.mayBe(decision);
    this.do('record', { decision });
    this.record({ type: 'DecisionRecorded', decision, by: decision.recordedBy, at });
  }

  /** From here on the decision counts. Where it names another region, `isToBeCarriedOut` until a designated hand-over is under way. */
  approve(by: string, at: Instant): void {
    this.do(approvalOf(this.#facts), { by });
    this.record({ type: 'DisputeDecided', decision: this.decision, by, at });
  }

  get decision(): Decision {
    return this.#facts.decision as Decision;
  }

  get isDecided(): boolean {
    return this.state === 'agreed' || this.state === 'designated';
  }

  get stays(): boolean {
    return this.isDecided && this.decision.to === this.#facts.holder;
  }

  get isToBeCarriedOut(): boolean {
    return this.isDecided && !this.stays && this.#facts.carriedBy === undefined;
  }

  /** The owner could not heed it while the matter was on its way. */
  tellDecisionAgain(at: Instant): void {
    this.record({ type: 'DisputeDecided', decision: this.decision, by: 'system', at });
  }

  carriedBy(handOverId: string): void {
    this.#facts = { ...this.#facts, carriedBy: handOverId };
  }

  /** The owner could not freeze for it: it waits until the hand-over that is still open has ended. */
  couldNotFreeze(): void {
    this.hear('freeze-refused', {});
  }

  /** The owner's row moved on: with the decision, without it, or the matter was closed. */
  ownerChanged(custody: OwnerNews, at: Instant): void {
    const how = ends[this.hear('custody-changed', { custody }) ?? ''];
    if (how !== undefined) this.record({ type: 'DisputeEnded', how, by: 'system', at });
  }

  private mayBe({ kind, to }: Decision): void {
    const parties = [this.#facts.holder, this.#facts.other];
    if (kind === 'agreement' && !parties.includes(to)) throw new AgreedOnThird('an agreement names one of those who agreed');
  }

  private do(move: DisputeMove, news?: DisputeNews): void {
    this.#facts = { ...this.#facts, ...disputeDoes(move, this.#facts, news) };
  }

  private hear(message: MessageName, news: DisputeNews): string | undefined {
    const heard = disputeHears(message, this.#facts, news);
    if (!heard.done) return undefined;
    this.#facts = { ...this.#facts, ...heard.row };
    return heard.move;
  }
}

const ends: Readonly<Record<string, DisputeEnded['how'] | undefined>> = {
  settle: 'settled-here',
  carryOut: 'handed-over',
  passOn: 'passed-on',
  lapse: 'lapsed',
};
