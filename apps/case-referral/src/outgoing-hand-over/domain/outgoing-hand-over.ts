import type { HandOverNumber } from '#libs/custody/src/custody.js';
import { Aggregate } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { next } from '#libs/domain/src/moves.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import { AlreadyAskedBack, HandOverMoveNotAllowed, OwnDraft, ReasonMissing } from './outgoing-hand-over.errors.js';
import type { OutgoingHandOverEvent } from './outgoing-hand-over.events.js';
import { type OutgoingHandOverMove, type OutgoingHandOverState, outgoingHandOverMoves } from './outgoing-hand-over.moves.js';
import type { SealedDossier } from './sealed-dossier.js';

export interface OutgoingHandOverFacts {
  readonly id: string;
  readonly version: number;
  readonly matterId: string;
  readonly to: Region;
  /** The epoch in which the matter is held while it is drafted and approved. */
  readonly epoch: number;
  readonly reason: string;
  readonly draftedBy: string;
  readonly approveBy: Due;
  readonly state: OutgoingHandOverState;
  readonly number?: HandOverNumber | undefined;
  /** What became of our asking the matter back: a recall that meets an acceptance or a return loses, and says so. */
  readonly recall?: 'asked' | 'won' | 'lost' | undefined;
  /** Why the unit head, the owner or the receiver ended it. */
  readonly end?: { readonly ground?: string; readonly reason: string } | undefined;
}

export class OutgoingHandOver extends Aggregate<OutgoingHandOverEvent> {
  readonly matterId: string;
  readonly to: Region;
  readonly epoch: number;
  readonly reason: string;
  readonly draftedBy: string;
  readonly approveBy: Due;
  #state: OutgoingHandOverState;
  #number: HandOverNumber | undefined;
  #recall: OutgoingHandOverFacts['recall'];
  #end: OutgoingHandOverFacts['end'];

  constructor(facts: OutgoingHandOverFacts) {
    super(facts.id, facts.version);
    this.matterId = facts.matterId;
    this.to = facts.to;
    this.epoch = facts.epoch;
    this.reason = facts.reason;
    this.draftedBy = facts.draftedBy;
    this.approveBy = facts.approveBy;
    this.#state = facts.state;
    this.#number = facts.number;
    this.#recall = facts.recall;
    this.#end = facts.end;
  }

  static draft(
    draft: Pick<OutgoingHandOverFacts, 'id' | 'matterId' | 'to' | 'epoch' | 'reason' | 'approveBy'>,
    by: string,
    at: Instant,
  ): OutgoingHandOver {
    if (draft.reason.trim() === '') throw new ReasonMissing('the receiver must read why');
    const handOver = new OutgoingHandOver({ ...draft, version: 0, draftedBy: by, state: 'drafted' });
    handOver.record({ type: 'ReferralDrafted', approveBy: draft.approveBy, by, at });
    return handOver;
  }

  get state(): OutgoingHandOverState {
    return this.#state;
  }

  get number(): HandOverNumber | undefined {
    return this.#number;
  }

  get recall(): OutgoingHandOverFacts['recall'] {
    return this.#recall;
  }

  get end(): OutgoingHandOverFacts['end'] {
    return this.#end;
  }

  approve(by: string, at: Instant): void {
    if (by === this.draftedBy) throw new OwnDraft('nobody approves their own draft');
    this.move('approve');
    this.record({ type: 'HandOverApproved', by, at });
  }

  reject(reason: string, by: string, at: Instant): void {
    if (reason.trim() === '') throw new ReasonMissing('the drafter must read why');
    if (by === this.draftedBy) throw new OwnDraft('nobody decides on their own draft');
    this.move('reject');
    this.#end = { reason };
    this.record({ type: 'ReferralWithdrawn', how: 'rejected', by, at });
  }

  withdraw(by: string, at: Instant): void {
    this.move('withdraw');
    this.record({ type: 'ReferralWithdrawn', how: 'withdrawn', by, at });
  }

  /** The owner froze the matter. Every freeze is answered: with the offer, or, where nothing is to be sent any more, with the end. */
  matterFrozen(number: HandOverNumber, dossier: SealedDossier, signBy: Due, at: Instant): void {
    if (this.#number !== undefined) return;
    this.#number = number;
    if (this.#state !== 'approved') {
      this.record({ type: 'HandOverEnded', number, outcome: 'voided', by: 'system', at });
      return;
    }
    this.move('offer');
    this.record({ type: 'HandOverOffered', number, signBy, dossier, by: 'system', at });
  }

  freezeRefused(reason: string, at: Instant): void {
    if (this.#state !== 'approved') return;
    this.move('voidIt');
    this.#end = { reason };
    this.record({ type: 'HandOverVoided', reason, by: 'system', at });
  }

  askBack(by: string, at: Instant): void {
    if (this.#state !== 'in-transit' || this.#number === undefined) throw new HandOverMoveNotAllowed('recall', this.#state);
    if (this.#recall !== undefined) throw new AlreadyAskedBack('the receiver was asked already');
    this.#recall = 'asked';
    this.record({ type: 'RecallRequested', number: this.#number, by, at });
  }

  /** The receiver accepted. An answer to another number, or a second one, changes nothing. */
  accepted(number: HandOverNumber, epoch: number, at: Instant): void {
    if (!this.awaits(number)) return;
    this.move('hearAccepted');
    this.recallIs('lost');
    this.record({ type: 'HandOverMoved', number, epoch, by: 'system', at });
  }

  returned(number: HandOverNumber, why: { ground: string; reason: string }, at: Instant): void {
    if (!this.awaits(number)) return;
    this.move('hearReturned');
    this.#end = why;
    this.recallIs('lost');
    this.record({ type: 'HandOverEnded', number, outcome: 'returned', by: 'system', at });
  }

  recallConfirmed(number: HandOverNumber, at: Instant): void {
    if (!this.awaits(number)) return;
    this.move('hearRecalled');
    this.recallIs('won');
    this.record({ type: 'HandOverEnded', number, outcome: 'recalled', by: 'system', at });
  }

  private awaits(number: HandOverNumber): boolean {
    return this.#state === 'in-transit' && this.#number?.epoch === number.epoch && this.#number.attempt === number.attempt;
  }

  private recallIs(outcome: 'won' | 'lost'): void {
    if (this.#recall === 'asked') this.#recall = outcome;
  }

  private move(move: OutgoingHandOverMove): void {
    this.#state = next<OutgoingHandOverState, OutgoingHandOverMove>(outgoingHandOverMoves, move, this.#state, HandOverMoveNotAllowed);
  }
}
