import type { HandOverNumber } from '#libs/custody/src/custody.js';
import { type HandOverNews, type SenderRow, senderDoes, senderHears } from '#libs/custody/src/hand-over.sides.js';
import type { MessageName } from '#libs/custody/src/messages.js';
import type { OutgoingHandOverMove, OutgoingHandOverState } from '#libs/custody/src/outgoing-hand-over.moves.js';
import { Aggregate } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import { OwnDraft, ReasonMissing } from './outgoing-hand-over.errors.js';
import type { OutgoingHandOverEvent } from './outgoing-hand-over.events.js';
import type { SealedDossier } from './sealed-dossier.js';

export interface OutgoingHandOverFacts extends SenderRow {
  readonly id: string;
  readonly version: number;
  readonly matterId: string;
  /** The epoch in which the matter is held while it is drafted and approved. */
  readonly epoch: number;
  readonly reason: string;
  readonly draftedBy: string;
  readonly approveBy: Due;
  /** The drafter says that the ground was not weighed before: needed to go back where the matter came from. */
  readonly newGround: boolean;
  /** Why the unit head, the owner or the receiver ended it. */
  readonly end?: { readonly ground?: string; readonly reason: string; readonly objected?: boolean } | undefined;
}

export interface Answer {
  readonly number: HandOverNumber;
  /** The region that signed the answer. */
  readonly teller: Region;
}

export class OutgoingHandOver extends Aggregate<OutgoingHandOverEvent> {
  readonly facts: Omit<OutgoingHandOverFacts, keyof SenderRow | 'end'>;
  #side: SenderRow;
  #end: OutgoingHandOverFacts['end'];

  constructor({ state, to, number, designated, recall, end, ...facts }: OutgoingHandOverFacts) {
    super(facts.id, facts.version);
    this.facts = facts;
    this.#side = { state, to, number, designated, recall };
    this.#end = end;
  }

  static draft(
    { newGround = false, ...draft }: Drafted & Pick<OutgoingHandOverFacts, 'approveBy'> & { newGround?: boolean },
    by: string,
    at: Instant,
  ): OutgoingHandOver {
    if (draft.reason.trim() === '') throw new ReasonMissing('the receiver must read why');
    const handOver = new OutgoingHandOver({ ...draft, ...unborn, newGround, draftedBy: by, designated: false });
    handOver.do('draft');
    handOver.record({ type: 'ReferralDrafted', approveBy: draft.approveBy, by, at });
    return handOver;
  }

  /** Carries out a designation or an agreement: approved as it is made, and no side can end it but by acceptance (C-17, P-06). */
  static designate(order: Drafted & Pick<OutgoingHandOverFacts, 'approveBy'>, by: string, at: Instant): OutgoingHandOver {
    const handOver = new OutgoingHandOver({ ...order, ...unborn, newGround: false, draftedBy: by, designated: true });
    handOver.do('designate');
    handOver.record({ type: 'HandOverApproved', by, at });
    return handOver;
  }

  get side(): SenderRow {
    return this.#side;
  }

  get matterId(): string {
    return this.facts.matterId;
  }

  get to(): Region {
    return this.#side.to;
  }

  get state(): OutgoingHandOverState {
    return this.#side.state;
  }

  get number(): HandOverNumber | undefined {
    return this.#side.number;
  }

  /** What became of our asking the matter back: a recall that meets an acceptance or a return loses, and says so. */
  get recall(): SenderRow['recall'] {
    return this.#side.recall;
  }

  get end(): OutgoingHandOverFacts['end'] {
    return this.#end;
  }

  approve(by: string, at: Instant): void {
    if (by === this.facts.draftedBy) throw new OwnDraft('nobody approves their own draft');
    this.do('approve');
    this.record({ type: 'HandOverApproved', by, at });
  }

  reject(reason: string, by: string, at: Instant): void {
    if (reason.trim() === '') throw new ReasonMissing('the drafter must read why');
    if (by === this.facts.draftedBy) throw new OwnDraft('nobody decides on their own draft');
    this.do('reject');
    this.#end = { reason };
    this.record({ type: 'ReferralWithdrawn', how: 'rejected', by, at });
  }

  withdraw(by: string, at: Instant): void {
    this.do('withdraw');
    this.record({ type: 'ReferralWithdrawn', how: 'withdrawn', by, at });
  }

  /** The owner froze the matter. Every freeze is answered: with the offer, or, where nothing is to be sent any more, with the end. */
  matterFrozen(number: HandOverNumber, dossier: SealedDossier, signBy: Due, at: Instant): void {
    const move = this.hear('matter-frozen', { number }, at);
    if (move === 'offer') this.record({ type: 'HandOverOffered', number, signBy, dossier, by: 'system', at });
    else if (move !== undefined) this.record({ type: 'HandOverEnded', number, outcome: 'voided', by: 'system', at });
  }

  freezeRefused(reason: string, at: Instant): void {
    if (this.hear('freeze-refused', {}, at) === undefined) return;
    this.#end = { reason };
    this.record({ type: 'HandOverVoided', reason, by: 'system', at });
  }

  askBack(by: string, at: Instant): void {
    this.do('askBack');
    this.record({ type: 'RecallRequested', number: this.sent, by, at });
  }

  /** The receiver accepted. An answer to another number, or a second one, changes nothing. */
  accepted(answer: Answer, epoch: number, at: Instant): void {
    if (this.hear('hand-over-accepted', answer, at) === undefined) return;
    this.record({ type: 'HandOverMoved', number: answer.number, epoch, by: 'system', at });
  }

  /** This region accepted the matter anew before it heard that it had gone. */
  overtaken(ownEpoch: number, at: Instant): void {
    this.do('overtaken', { ownEpoch });
    this.record({ type: 'HandOverMoved', number: this.sent, epoch: this.sent.epoch + 1, by: 'system', at });
  }

  returned(answer: Answer, why: { ground: string; reason: string; objected?: boolean | undefined }, at: Instant): void {
    const move = this.hear('hand-over-returned', { ...answer, objected: why.objected }, at);
    if (move === undefined) return;
    const objected = move === 'hearObjected' ? { objected: true } : {};
    this.#end = { ground: why.ground, reason: why.reason, ...objected };
    this.record({ type: 'HandOverEnded', number: answer.number, outcome: 'returned', ...objected, by: 'system', at });
  }

  recallConfirmed(answer: Answer, at: Instant): void {
    if (this.hear('recall-confirmed', answer, at) === undefined) return;
    this.record({ type: 'HandOverEnded', number: answer.number, outcome: 'recalled', by: 'system', at });
  }

  /** In transit there is a number: no step leads there without one. */
  private get sent(): HandOverNumber {
    return this.#side.number as HandOverNumber;
  }

  private do(move: OutgoingHandOverMove, news?: HandOverNews): void {
    this.#side = senderDoes(move, this.#side, news);
  }

  private hear(message: MessageName, news: HandOverNews, at: Instant): OutgoingHandOverMove | undefined {
    const heard = senderHears(message, this.#side, news);
    if (!heard.done) {
      this.ignore(message, heard.why?.code ?? 'hand-over.move-not-allowed', at);
      return undefined;
    }
    this.#side = heard.row;
    return heard.move as OutgoingHandOverMove;
  }
}

type Drafted = Pick<OutgoingHandOverFacts, 'id' | 'matterId' | 'to' | 'epoch' | 'reason'>;
const unborn = { version: 0, state: 'absent' } as const;
