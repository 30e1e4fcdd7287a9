import type { Region } from '#libs/domain/src/region.js';
import { custodyEffects } from './custody.effects.js';
import { AlreadyHere, CustodyMoveNotAllowed, EpochPassed } from './custody.errors.js';
import { custodyGuards, type OwnerNews } from './custody.guards.js';
import { type CustodyMove, custodyTable, type OwnerEffect, type OwnerGuard, type OwnerState } from './custody.moves.js';
import type { Custody, HandOverNumber, OwnerRow, Past } from './custody.row.js';
import type { MessageName } from './messages.js';
import { act, hear, type Machine } from './step.js';

export type { Custody, HandOverNumber, Past } from './custody.row.js';

const owner: Machine<OwnerState, OwnerGuard, OwnerEffect, OwnerRow, OwnerNews> = {
  table: custodyTable,
  guards: custodyGuards,
  effects: custodyEffects,
  refusal: (move, { state }) => new CustodyMoveNotAllowed(move, state),
};

const absent = (region: Region): OwnerRow => ({
  ...{ region, state: 'absent', epoch: 0, version: 0, attempt: 0 },
  ...{ returns: {}, barred: [], passages: {}, disputed: false },
});

export function born(region: Region): Custody {
  return acted({ ...absent(region), epoch: 1 }, 'register');
}

/** A part that is split off: a new matter in its first epoch, which cannot go where the whole may not go any more. */
export const splitOff = ({ region, returns, barred, passages }: Custody): Custody => ({ ...born(region), returns, barred, passages });

/** Only a held matter can be worked on; throws `CustodyMoveNotAllowed` otherwise. */
export function mustBeHeld(custody: Pick<Custody, 'state'>): void {
  if (custody.state !== 'held') throw new CustodyMoveNotAllowed('work', custody.state);
}

/** Stops all work on the matter for one approved hand-over and draws its number; throws the named reason if it may not. */
export function freeze(
  custody: Custody,
  handOver: { id: string; to: Region; epoch: number; designated?: boolean | undefined; newGround?: boolean | undefined },
): Custody {
  const { id: handOverId, ...news } = handOver;
  const { row, why } = heard(custody, 'hand-over-approved', { ...news, handOverId });
  if (why !== undefined) throw why;
  return row;
}

/** Says whether an ordinary offer to that region may be made at all; throws the named reason if not. */
export function mayBeOffered(custody: Pick<Custody, 'region' | 'disputed' | 'epoch'> & Past, to: Region, newGround = false): void {
  freeze({ ...custody, state: 'held', version: 0, attempt: 0 }, { id: '', to, epoch: custody.epoch, newGround });
}

/** The offer is out. Told twice, or of another number, it changes nothing: the same row comes back. */
export function offered(custody: Custody, handOverId: string, number: HandOverNumber): Custody {
  return heard(custody, 'hand-over-offered', { handOverId, number }).row;
}

export interface HandOverEnd {
  readonly number: HandOverNumber;
  readonly outcome: 'returned' | 'recalled' | 'voided';
  /** Returned with an objection: the matter is in dispute and that region is barred. */
  readonly objected?: boolean | undefined;
}

/** The hand-over ended without an acceptance: the row is held again, in the same epoch. Another number's end changes nothing. */
export function thawed(custody: Custody, handOverId: string, end: HandOverEnd): Custody {
  return heard(custody, 'hand-over-ended', { ...end, handOverId }).row;
}

/** The receiver accepted this number: it holds, we let go. Another number's acceptance changes nothing, or a newer holder would be booked as moved. */
export function letGo(custody: Custody, handOverId: string, number: HandOverNumber): Custody {
  return heard(custody, 'hand-over-moved', { handOverId, number }).row;
}

/** Makes this region the holder in the epoch that the acceptance gave birth to. `before` is the row of an earlier stay, if there was one. */
export function taken(region: Region, news: { epoch: number; from: Region; past: Past }, before?: Custody): Custody {
  if (before !== undefined && before.epoch >= news.epoch) throw new EpochPassed(`epoch ${news.epoch} is not above ${before.epoch}`);
  const { row, why } = heard(before ?? absent(region), 'hand-over-accepted', news);
  if (why !== undefined) throw why;
  return row;
}

/** The holder and another region cannot agree who handles the matter: ordinary offers wait (C-17). */
export function disputed(custody: Custody, epoch: number): Custody {
  return heard(custody, 'dispute-opened', { epoch }).row;
}

/** Says whether the holder may raise a dispute with that region; throws the named reason if not. */
export function mayBeDisputed(custody: Pick<Custody, 'region' | 'state' | 'disputed' | 'epoch'>, other: Region): void {
  if (other === custody.region) throw new AlreadyHere(`${other} holds the matter`);
  const { why } = heard({ ...absent(custody.region), ...custody }, 'dispute-opened', { epoch: custody.epoch });
  if (why !== undefined) throw why;
}

/** An agreement or a designation to the holder itself: it stays. Regions that objected stay barred. */
export function stays(custody: Custody, epoch: number): Custody {
  return heard(custody, 'dispute-decided', { epoch, to: custody.region }).row;
}

export const split = (custody: Custody): Custody => acted(custody, 'split');
export const merged = (custody: Custody): Custody => acted(custody, 'merge');
export const withdrawn = (custody: Custody): Custody => acted(custody, 'withdraw');
export const closed = (custody: Custody): Custody => acted(custody, 'close');

function acted(row: OwnerRow, move: CustodyMove): Custody {
  return counted(act(owner, move, row, {}));
}

function heard(row: OwnerRow, message: MessageName, news: OwnerNews): { row: Custody; why?: Error | undefined } {
  const answer = hear(owner, message, row, news);
  return answer.done
    ? { row: counted(answer.row) }
    : { row: row as Custody, why: answer.why ?? new CustodyMoveNotAllowed(message, row.state) };
}

/** Nothing in the table leads to `absent`, so that what a step leaves is a row. */
const counted = (row: OwnerRow): Custody => ({ ...row, version: row.version + 1 }) as Custody;
