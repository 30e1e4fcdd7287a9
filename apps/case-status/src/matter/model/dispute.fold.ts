import { DecisionRecordedV1 } from '#libs/contracts/src/case-referral/decision-recorded.v1.js';
import { DisputeDecidedV1 } from '#libs/contracts/src/case-referral/dispute-decided.v1.js';
import { DisputeEndedV1 } from '#libs/contracts/src/case-referral/dispute-ended.v1.js';
import { DisputeOpenedV1 } from '#libs/contracts/src/case-referral/dispute-opened.v1.js';
import { DisputeReportedV1 } from '#libs/contracts/src/case-referral/dispute-reported.v1.js';
import { type DisputeState, isOver } from '#libs/custody/src/dispute.moves.js';
import type { Decision } from '#libs/custody/src/dispute.rules.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import { type HeardEvent, heardAs } from './heard-event.js';

/** Who handles the matter, as the holder's cell told it; the reasons are sealed to the two regions and stand in neither view nor digest. */
export interface DisputeView {
  readonly id: string;
  readonly holder: Region;
  readonly other: Region | null;
  readonly cause: string;
  readonly state: DisputeState;
  readonly open: boolean;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
  readonly negotiateBy: Due | null;
  readonly designateBy: Due | null;
  readonly reportedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decision: Omit<Decision, 'recordedBy'> | null;
  readonly recordedBy: string | null;
  /** The count of events of the holder's record, which is what a change of it must name. */
  readonly version: number;
}

const contracts = [DisputeOpenedV1, DisputeReportedV1, DecisionRecordedV1, DisputeDecidedV1, DisputeEndedV1] as const;

/** Only the holder tells of a dispute. */
export const disputeTeller = (event: HeardEvent): Region | undefined =>
  contracts.some((contract) => heardAs(contract, event) !== undefined) ? (event.data as { holder: Region }).holder : undefined;

export function foldDisputes(events: readonly HeardEvent[]): DisputeView[] {
  const told = new Map<string, HeardEvent[]>();
  for (const event of events) {
    if (disputeTeller(event) !== event.region) continue;
    const { disputeId } = event.data as { disputeId: string };
    const key = `${disputeId}/${event.region}`;
    told.set(key, [...(told.get(key) ?? []), event]);
  }
  return [...told.values()].flatMap(disputeOf).sort((a, b) => (`${a.openedAt}/${a.id}` < `${b.openedAt}/${b.id}` ? -1 : 1));
}

/** One whose opening is still on its way is not shown yet. */
function disputeOf(heard: readonly HeardEvent[]): DisputeView[] {
  const events = heard.toSorted((a, b) => a.sequence - b.sequence);
  const [first] = events;
  const opened = first && heardAs(DisputeOpenedV1, first);
  if (first === undefined || opened === undefined) return [];
  const reported = lastOf(events, DisputeReportedV1);
  const recorded = lastOf(events, DecisionRecordedV1);
  const decided = events.find((event) => heardAs(DisputeDecidedV1, event));
  const ended = lastOf(events, DisputeEndedV1);
  const state = ended?.data.how ?? stateBefore(reported !== undefined, recorded?.data.kind, decided !== undefined);
  return [
    {
      ...{ id: opened.disputeId, holder: opened.holder, other: opened.other ?? null, cause: opened.cause },
      ...{ state, open: !isOver(state), openedAt: first.at, endedAt: ended?.event.at ?? null },
      ...{ negotiateBy: opened.negotiateBy ?? null, designateBy: reported?.data.designateBy ?? null },
      ...{ reportedAt: reported?.event.at ?? null, decidedAt: decided?.at ?? null },
      decision: recorded === undefined ? null : { kind: recorded.data.kind, to: recorded.data.to, paper: recorded.data.paper },
      recordedBy: recorded?.data.by ?? null,
      version: events.at(-1)?.sequence ?? 0,
    },
  ];
}

function stateBefore(reported: boolean, recorded: Decision['kind'] | undefined, decided: boolean): DisputeState {
  if (decided) return recorded === 'agreement' ? 'agreed' : 'designated';
  if (recorded !== undefined) return 'decision-recorded';
  return reported ? 'to-superior' : 'negotiating';
}

function lastOf<C extends (typeof contracts)[number]>(events: readonly HeardEvent[], contract: C) {
  for (const event of events.toReversed()) {
    const data = heardAs(contract, event);
    if (data !== undefined) return { event, data };
  }
  return undefined;
}
