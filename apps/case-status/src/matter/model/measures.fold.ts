import { UrgentMeasureDealtWithV1 } from '#libs/contracts/src/case-referral/urgent-measure-dealt-with.v1.js';
import { UrgentMeasureJudgedV1 } from '#libs/contracts/src/case-referral/urgent-measure-judged.v1.js';
import { UrgentMeasureLapsedV1 } from '#libs/contracts/src/case-referral/urgent-measure-lapsed.v1.js';
import { UrgentMeasureRecordedV1 } from '#libs/contracts/src/case-referral/urgent-measure-recorded.v1.js';
import { UrgentMeasureToldV1 } from '#libs/contracts/src/case-referral/urgent-measure-told.v1.js';
import type { UrgentMeasureState } from '#libs/custody/src/urgent-measure.moves.js';
import type { Disposal, MeasureKind } from '#libs/custody/src/urgent-measure.rules.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import type { Stay } from './custody.fold.js';
import { type HeardEvent, heardAs } from './heard-event.js';

/** An urgent measure on evidence as all may see it: how it stands. Where, by whom and on what stands in neither view nor digest. */
export interface MeasureView {
  readonly id: string;
  /** Who took it. */
  readonly region: Region;
  readonly kind: MeasureKind;
  readonly state: UrgentMeasureState;
  readonly takenAt: Instant;
  readonly approveBy: Due;
  readonly dealWithBy: Due | null;
  readonly judgedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly how: Disposal | null;
  readonly recordedBy: string;
}

const byTaker = [UrgentMeasureRecordedV1, UrgentMeasureJudgedV1, UrgentMeasureLapsedV1, UrgentMeasureToldV1] as const;

/** Who alone may tell it: of a measure the region that took it, of its disposal the holder, or the taker who heard of that. */
export function measureTeller(event: HeardEvent): Region | undefined {
  const taker = byTaker.map((contract) => heardAs(contract, event)?.region).find((region) => region !== undefined);
  const dealtWith = heardAs(UrgentMeasureDealtWithV1, event);
  return taker ?? (dealtWith?.region === event.region ? event.region : dealtWith?.holder);
}

/** Undefined where there is none: a view from before measures were known is equal to one of a matter without. */
export function foldMeasures(chain: readonly Stay[], events: readonly HeardEvent[]): MeasureView[] | undefined {
  const own = events.filter((event) => measureTeller(event) === event.region);
  const measures = own.flatMap((event) => measureOf(event, chain, own));
  return measures.length === 0 ? undefined : measures;
}

function measureOf(event: HeardEvent, chain: readonly Stay[], own: readonly HeardEvent[]): MeasureView[] {
  const recorded = heardAs(UrgentMeasureRecordedV1, event);
  if (recorded === undefined) return [];
  const { measureId: id, region, kind, takenAt, approveBy, dealWithBy = null, by: recordedBy } = recorded;
  const of = own.filter(({ data }) => data['measureId'] === id && data['region'] === region);
  const judged = of.find((each) => heardAs(UrgentMeasureJudgedV1, each));
  const approved = judged && heardAs(UrgentMeasureJudgedV1, judged)?.approved;
  const lapsed = of.find((each) => heardAs(UrgentMeasureLapsedV1, each));
  const dealt = of.find((each) =>
    countsAsDealtWith(
      each,
      chain.filter(({ epoch }) => epoch > recorded.epoch),
      lapsed,
    ),
  );
  const ended = dealt ?? lapsed ?? (approved === false ? judged : undefined);
  return [
    {
      ...{ id, region, kind, takenAt, approveBy, dealWithBy, recordedBy },
      state: stateOf(dealt !== undefined, lapsed !== undefined, approved),
      judgedAt: judged?.at ?? null,
      endedAt: ended?.at ?? null,
      how: (dealt && heardAs(UrgentMeasureDealtWithV1, dealt)?.how) ?? null,
    },
  ];
}

/** By the taker's word, or by that of whoever held the matter later, in the epoch it names, in time. */
function countsAsDealtWith(event: HeardEvent, later: readonly Stay[], lapsed: HeardEvent | undefined): boolean {
  const told = heardAs(UrgentMeasureDealtWithV1, event);
  if (told === undefined) return false;
  if (told.region === event.region) return true;
  const byHolder = later.some(({ region, epoch }) => region === event.region && epoch === told.epoch);
  return byHolder && (lapsed === undefined || event.at < lapsed.at);
}

function stateOf(isDealtWith: boolean, hasLapsed: boolean, approved: boolean | undefined): UrgentMeasureState {
  if (isDealtWith) return 'dealt-with';
  if (hasLapsed) return 'lapsed';
  if (approved === undefined) return 'awaiting-approval';
  return approved ? 'in-force' : 'lifted';
}
