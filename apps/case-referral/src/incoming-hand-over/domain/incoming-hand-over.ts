import type { Custody, HandOverNumber } from '#libs/custody/src/custody.js';
import { Aggregate } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { next } from '#libs/domain/src/moves.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import { HandOverMoveNotAllowed, ReturnNeedsReason } from './incoming-hand-over.errors.js';
import type { IncomingHandOverEvent } from './incoming-hand-over.events.js';
import {
  type IncomingHandOverMove,
  type IncomingHandOverState,
  incomingHandOverMoves,
  type ReturnGround,
} from './incoming-hand-over.moves.js';

export interface Returned {
  readonly ground: ReturnGround;
  readonly reason: string;
}

export interface IncomingHandOverFacts {
  readonly id: string;
  readonly version: number;
  readonly matterId: string;
  readonly from: Region;
  readonly number: HandOverNumber;
  readonly kind: string;
  /** When the submission was first received, anywhere. */
  readonly receivedAt: Instant;
  readonly returns: Custody['returns'];
  readonly signBy: Due;
  readonly returnBy?: Due | undefined;
  readonly signedAt?: Instant | undefined;
  readonly returned?: Returned | undefined;
  readonly state: IncomingHandOverState;
}

export class IncomingHandOver extends Aggregate<IncomingHandOverEvent> {
  readonly #facts: IncomingHandOverFacts;
  #state: IncomingHandOverState;
  #returnBy: Due | undefined;
  #signedAt: Instant | undefined;
  #returned: Returned | undefined;

  constructor(facts: IncomingHandOverFacts) {
    super(facts.id, facts.version);
    this.#facts = facts;
    this.#state = facts.state;
    this.#returnBy = facts.returnBy;
    this.#signedAt = facts.signedAt;
    this.#returned = facts.returned;
  }

  static deliver(
    offer: Omit<IncomingHandOverFacts, 'version' | 'state' | 'returnBy' | 'signedAt' | 'returned'>,
    at: Instant,
  ): IncomingHandOver {
    const handOver = new IncomingHandOver({ ...offer, version: 0, state: 'delivered' });
    handOver.record({ type: 'HandOverDelivered', by: 'system', at });
    return handOver;
  }

  get facts(): IncomingHandOverFacts {
    return { ...this.#facts, state: this.#state, returnBy: this.#returnBy, signedAt: this.#signedAt, returned: this.#returned };
  }

  get state(): IncomingHandOverState {
    return this.#state;
  }

  /** Starts the clocks of R-024; custody stays where it is. */
  sign(how: { bySilence: boolean; returnBy: Due }, by: string, at: Instant): void {
    this.move('sign');
    this.#returnBy = how.returnBy;
    this.#signedAt = at;
    this.record({ type: 'HandOverSigned', ...how, by, at });
  }

  /** Makes this region the holder: the only place where an epoch is born. */
  accept(by: string, at: Instant): void {
    this.move('accept');
    this.record({ type: 'HandOverAccepted', epoch: this.#facts.number.epoch + 1, by, at });
  }

  return(ground: ReturnGround, reason: string, by: string, at: Instant): void {
    if (reason.trim() === '') throw new ReturnNeedsReason('the sender must read why');
    this.move('return');
    this.#returned = { ground, reason };
    this.record({ type: 'HandOverReturned', ground, reason, by, at });
  }

  /** Answers the sender's recall at once, by the service. One that comes after the end, or for another number, gets no answer and changes nothing. */
  askedBack(number: HandOverNumber, at: Instant): void {
    const same = this.#facts.number.epoch === number.epoch && this.#facts.number.attempt === number.attempt;
    if (!same || !(incomingHandOverMoves.confirmRecall.from as readonly string[]).includes(this.#state)) return;
    this.move('confirmRecall');
    this.record({ type: 'RecallConfirmed', by: 'system', at });
  }

  private move(move: IncomingHandOverMove): void {
    this.#state = next<IncomingHandOverState, IncomingHandOverMove>(incomingHandOverMoves, move, this.#state, HandOverMoveNotAllowed);
  }
}
