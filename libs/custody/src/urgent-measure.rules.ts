import type { Instant } from '#libs/domain/src/instant.js';
import { CustodyMoveNotAllowed } from './custody.errors.js';
import type { CustodyState } from './custody.moves.js';
import { MeasureInFuture, MeasureItemsMissing, TwoOfficersNeeded } from './urgent-measure.errors.js';

/** 先行登记保存、查封、扣押 */
export const measureKinds = ['registered', 'sealed', 'seized'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** What is done with evidence in the end (P-13): secured by record, copy or photograph; sent for testing; sealed or seized; confiscated; given back. */
export const disposals = ['secured', 'tested', 'seized', 'confiscated', 'released'] as const;
export type Disposal = (typeof disposals)[number];

export interface MeasureDetails {
  readonly where: string;
  readonly officers: readonly { readonly name: string; readonly certificate: string }[];
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly unit: string }[];
  readonly reason: string;
}

const onTheSpot: readonly CustodyState[] = ['held', 'frozen', 'in-transit'];

/** P-12: freezing stops the work on a matter, not the loss of its evidence. Whoever has it, or has it still while it is on its way, is at the place. */
export function mayTakeMeasure({ state }: { readonly state: CustodyState }): void {
  if (!onTheSpot.includes(state)) throw new CustodyMoveNotAllowed('take an urgent measure', state);
}

export function mustBeLawful({ officers, items }: MeasureDetails, takenAt: Instant, now: Instant): void {
  if (new Set(officers.map(({ certificate }) => certificate)).size < 2) throw new TwoOfficersNeeded('V-08 asks for two officers');
  if (items.length === 0) throw new MeasureItemsMissing('a measure without items');
  if (takenAt > now) throw new MeasureInFuture(takenAt);
}

/** Only evidence that was registered runs out by itself (P-13); sealing and seizure have limits of their own (P-14). */
export const lapsesByItself = (kind: MeasureKind): boolean => kind === 'registered';
