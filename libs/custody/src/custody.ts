import { next } from '#libs/domain/src/moves.js';
import type { Region } from '#libs/domain/src/region.js';
import { AlreadyHere, CustodyMoveNotAllowed, EpochPassed, InDispute, ReturnedTwice } from './custody.errors.js';
import { type CustodyMove, type CustodyState, custodyMoves } from './custody.moves.js';

/** (matter, epoch, attempt) names one hand-over for ever. The holder counts attempts inside the epoch and never reuses one. */
export interface HandOverNumber {
  readonly epoch: number;
  readonly attempt: number;
}

/** The custody row of one matter in one cell. Replicas order its facts by (epoch, version). */
export interface Custody {
  readonly region: Region;
  readonly state: CustodyState;
  readonly epoch: number;
  /** The row's own count of changes inside the epoch. */
  readonly version: number;
  /** Hand-overs begun inside the epoch. */
  readonly attempt: number;
  readonly to?: Region;
  readonly handOverId?: string;
  /** How often each region sent the matter back, over the matter's whole life. */
  readonly returns: Readonly<Partial<Record<Region, number>>>;
  readonly disputed: boolean;
}

export const returnsThatMakeADispute = 2;

export function born(region: Region): Custody {
  return { region, state: 'held', epoch: 1, version: 1, attempt: 0, returns: {}, disputed: false };
}

/** Only a held matter can be worked on; throws `CustodyMoveNotAllowed` otherwise. */
export function mustBeHeld(custody: Pick<Custody, 'state'>): void {
  if (custody.state !== 'held') throw new CustodyMoveNotAllowed('work', custody.state);
}

/** Stops all work on the matter for one approved hand-over and draws its number. */
export function freeze(custody: Custody, handOver: { id: string; to: Region; epoch: number }): Custody {
  const next = move(custody, 'freeze');
  if (handOver.epoch !== custody.epoch) throw new EpochPassed(`approved in epoch ${handOver.epoch}, held in ${custody.epoch}`);
  mayBeOffered(custody, handOver.to);
  return { ...next, attempt: custody.attempt + 1, to: handOver.to, handOverId: handOver.id };
}

/** Says whether an ordinary offer to that region may be made at all; throws the named reason if not. */
export function mayBeOffered(custody: Pick<Custody, 'region' | 'disputed' | 'returns'>, to: Region): void {
  if (to === custody.region) throw new AlreadyHere(`${to} holds the matter`);
  if (custody.disputed) throw new InDispute('the superior decides who handles this matter');
  if ((custody.returns[to] ?? 0) >= returnsThatMakeADispute) throw new ReturnedTwice(to);
}

/** The offer is out. Told twice, or of another number, it changes nothing: the same row comes back. */
export function offered(custody: Custody, handOverId: string, number: HandOverNumber): Custody {
  return custody.state === 'frozen' && isOf(custody, handOverId, number) ? move(custody, 'offer') : custody;
}

/** The hand-over ended without an acceptance: the row is held again, in the same epoch. Another number's end changes nothing. */
export function thawed(
  custody: Custody,
  handOverId: string,
  end: { number: HandOverNumber; outcome: 'returned' | 'recalled' | 'voided' },
): Custody {
  if (!isOf(custody, handOverId, end.number)) return custody;
  if (end.outcome === 'voided') return custody.state === 'frozen' ? free(move(custody, 'giveUp')) : custody;
  if (custody.state !== 'in-transit') return custody;
  return end.outcome === 'recalled'
    ? free(move(custody, 'takeBackRecalled'))
    : countReturn(free(move(custody, 'takeBackReturned')), custody.to);
}

/** The receiver accepted this number: it holds, we let go. Another number's acceptance changes nothing, or a newer holder would be booked as moved. */
export function letGo(custody: Custody, handOverId: string, number: HandOverNumber): Custody {
  return custody.state === 'in-transit' && isOf(custody, handOverId, number) ? move(custody, 'letGo') : custody;
}

/** Makes this region the holder in the epoch that the acceptance gave birth to. `before` is the row of an earlier stay, if there was one. */
export function taken(region: Region, epoch: number, returns: Custody['returns'], before?: Custody): Custody {
  if (before !== undefined && before.epoch >= epoch) throw new EpochPassed(`epoch ${epoch} is not above ${before.epoch}`);
  if (before !== undefined) move(before, 'take');
  return { region, state: 'held', epoch, version: 1, attempt: 0, returns, disputed: false };
}

export function closed(custody: Custody): Custody {
  return move(custody, 'close');
}

function move(custody: Custody, name: CustodyMove): Custody {
  const state = next<CustodyState, CustodyMove>(custodyMoves, name, custody.state, CustodyMoveNotAllowed);
  return { ...custody, state, version: custody.version + 1 };
}

const isOf = (custody: Custody, handOverId: string, number: HandOverNumber) =>
  custody.handOverId === handOverId && custody.epoch === number.epoch && custody.attempt === number.attempt;

function free({ to: _to, handOverId: _id, ...custody }: Custody): Custody {
  return custody;
}

function countReturn(custody: Custody, receiver: Region | undefined): Custody {
  if (receiver === undefined) return custody;
  const times = (custody.returns[receiver] ?? 0) + 1;
  return { ...custody, returns: { ...custody.returns, [receiver]: times }, disputed: times >= returnsThatMakeADispute };
}
