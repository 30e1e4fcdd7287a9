import type { HandOverNumber } from '#libs/custody/src/custody.js';
import { type HandOverNews, type ReceiverRow, receiverDoes, receiverHears } from '#libs/custody/src/hand-over.sides.js';
import type { IncomingHandOverMove, IncomingHandOverState } from '#libs/custody/src/incoming-hand-over.moves.js';
import type { ToldPast } from '#libs/custody/src/past.js';
import { Aggregate } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import { ReturnNeedsReason } from './incoming-hand-over.errors.js';
import type { IncomingHandOverEvent } from './incoming-hand-over.events.js';
import type { ReturnGround } from './return-grounds.js';

export interface Returned {
  readonly ground: ReturnGround;
  readonly reason: string;
  /** Returned with an objection (P-05). */
  readonly objected?: boolean;
}

export interface IncomingHandOverFacts extends ReceiverRow, ToldPast {
  readonly id: string;
  readonly version: number;
  readonly matterId: string;
  readonly number: HandOverNumber;
  readonly kind: string;
  /** When the submission was first received, anywhere. */
  readonly receivedAt: Instant;
  readonly signBy: Due;
  readonly returnBy?: Due | undefined;
  readonly signedAt?: Instant | undefined;
  readonly returned?: Returned | undefined;
}

export type Offer = Omit<IncomingHandOverFacts, 'version' | 'state' | 'returnBy' | 'signedAt' | 'returned'>;

export class IncomingHandOver extends Aggregate<IncomingHandOverEvent> {
  #facts: IncomingHandOverFacts;

  constructor(facts: IncomingHandOverFacts) {
    super(facts.id, facts.version);
    this.#facts = facts;
  }

  /** The offer has arrived. One whose number is not higher than the highest ever seen of this matter is none: nothing comes of it. */
  static deliver(offer: Offer, highestSeen: HandOverNumber | undefined, at: Instant): IncomingHandOver | undefined {
    const heard = receiverHears('hand-over-offered', { ...offer, state: 'absent' }, { number: offer.number, highestSeen });
    if (!heard.done) return undefined;
    const handOver = new IncomingHandOver({ ...offer, state: heard.row.state, version: 0 });
    handOver.record({ type: 'HandOverDelivered', by: 'system', at });
    return handOver;
  }

  get facts(): IncomingHandOverFacts {
    return this.#facts;
  }

  get state(): IncomingHandOverState {
    return this.#facts.state;
  }

  /** Starts the clocks of R-024; custody stays where it is. */
  sign(how: { bySilence: boolean; returnBy: Due }, by: string, at: Instant): void {
    this.do(how.bySilence ? 'signBySilence' : 'sign');
    this.#facts = { ...this.#facts, returnBy: how.returnBy, signedAt: at };
    this.record({ type: 'HandOverSigned', ...how, by, at });
  }

  /** Makes this region the holder: the only place where an epoch is born. `ownEpoch` is that of this region's own row of the matter. */
  accept(ownEpoch: number, by: string, at: Instant): void {
    this.do('accept', { ownEpoch });
    this.record({ type: 'HandOverAccepted', epoch: this.#facts.number.epoch + 1, by, at });
  }

  /** A designation is carried out on arrival: nobody is asked, and files that are still missing follow as a supplement (C-17, P-06). */
  acceptDesignated(ownEpoch: number, at: Instant): void {
    this.do('acceptDesignated', { ownEpoch });
    this.#facts = { ...this.#facts, signedAt: at };
    this.record({ type: 'HandOverAccepted', epoch: this.#facts.number.epoch + 1, by: 'system', at });
  }

  return(ground: ReturnGround, reason: string, by: string, at: Instant): void {
    this.sendBack('return', { ground, reason }, by, at);
  }

  /** To dispute is to return with an objection: the sender holds, marked disputed, and who handles the matter is for it and us to agree (P-05). */
  object(ground: ReturnGround, reason: string, by: string, at: Instant): void {
    this.sendBack('object', { ground, reason, objected: true }, by, at);
  }

  /** Answers the sender's recall at once, by the service. One that comes after the end, or for another number, gets no answer and changes nothing. */
  askedBack(recall: { number: HandOverNumber; teller: Region }, at: Instant): void {
    const heard = receiverHears('recall-requested', this.#facts, recall);
    if (!heard.done) {
      this.ignore('recall-requested', heard.why?.code ?? 'hand-over.move-not-allowed', at);
      return;
    }
    this.#facts = { ...this.#facts, state: heard.row.state };
    this.record({ type: 'RecallConfirmed', by: 'system', at });
  }

  private sendBack(move: 'return' | 'object', returned: Returned, by: string, at: Instant): void {
    if (returned.reason.trim() === '') throw new ReturnNeedsReason('the sender must read why');
    this.do(move);
    this.#facts = { ...this.#facts, returned };
    this.record({ type: 'HandOverReturned', ...returned, by, at });
  }

  private do(move: IncomingHandOverMove, news?: HandOverNews): void {
    this.#facts = { ...this.#facts, state: receiverDoes(move, this.#facts, news).state };
  }
}
