import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { HandOverApprovedV1 } from '#libs/contracts/src/case-referral/hand-over-approved.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { HandOverReturnedV1 } from '#libs/contracts/src/case-referral/hand-over-returned.v1.js';
import { HandOverSignedV1 } from '#libs/contracts/src/case-referral/hand-over-signed.v1.js';
import { ReferralDraftedV1 } from '#libs/contracts/src/case-referral/referral-drafted.v1.js';
import { ReferralWithdrawnV1 } from '#libs/contracts/src/case-referral/referral-withdrawn.v1.js';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { DeadlineChangedV1 } from '#libs/contracts/src/complaint-intake/deadline-changed.v1.js';
import { DeadlineEscalatedV1 } from '#libs/contracts/src/complaint-intake/deadline-escalated.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import { SubmissionLinkedV1 } from '#libs/contracts/src/complaint-intake/submission-linked.v1.js';
import { VerificationStartedV1 } from '#libs/contracts/src/complaint-intake/verification-started.v1.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import { type MatterState, type Move, movesIn } from './complaint.fold.js';
import type { Stay } from './custody.fold.js';
import type { DisputeView } from './dispute.fold.js';
import { isOver } from './hand-over.sides.js';
import type { Conversation } from './hand-overs.fold.js';
import { handlingClocks } from './handling.fold.js';
import { type HeardEvent, heardAs } from './heard-event.js';
import type { MeasureView } from './measures.fold.js';

export const deadlineKinds = [
  ...(['decide', 'verify', 'approve', 'sign', 'return', 'negotiate', 'designate'] as const),
  ...(['approve-measure', 'deal-with-measure'] as const),
  ...(['report-back', 'identity', 'mediate', 'tell-end', 'tell-reporter', 'respond', 'settle'] as const),
] as const;

/** A clock of one region. Running until it is met, or lapses because what it waited for can no longer come. */
export interface Deadline {
  readonly what: (typeof deadlineKinds)[number];
  /** Who must act. */
  readonly region: Region;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly start: Instant;
  /** The first instant that is too late. */
  readonly due: Instant;
  readonly provisional: boolean;
  readonly handOverId?: string;
  readonly disputeId?: string;
  readonly measureId?: string;
  readonly met?: Instant;
  readonly lapsed?: Instant;
  /** Absent for clocks that never stood still or were never made longer. */
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly GivenExtension[];
  /** Overdue for so long that others had to be told. */
  readonly escalated?: 'liaison' | 'office';
}

export interface Pause {
  readonly ground: string;
  readonly from: Instant;
  /** Absent while the clock stands still. */
  readonly to?: Instant;
}

export interface GivenExtension {
  readonly amount: number;
  readonly unit: string;
  readonly by: string;
  readonly at: Instant;
}

type Clock = Pick<Deadline, 'what' | 'region' | 'handOverId' | 'disputeId' | 'measureId'>;
interface End {
  readonly met?: Instant | undefined;
  readonly lapsed?: Instant | undefined;
}

interface Watched {
  readonly talks: readonly Conversation[];
  readonly disputes: readonly DisputeView[];
  readonly measures?: readonly MeasureView[] | undefined;
}

export function foldDeadlines(
  chain: readonly Stay[],
  { talks, disputes, measures = [] }: Watched,
  events: readonly HeardEvent[],
): Deadline[] {
  const holder = chain.at(-1)?.region;
  return [
    ...chain.flatMap((stay) => ofStay(stay, events)),
    ...talks.flatMap(ofHandOver),
    ...disputes.flatMap(ofDispute),
    ...measures.flatMap((measure) => ofMeasure(measure, holder)),
  ].sort(byDue);
}

export const isRunning = ({ met, lapsed, pauses = [] }: Deadline): boolean =>
  met === undefined && lapsed === undefined && pauses.every(({ to }) => to !== undefined);

/** C-08: with the decision, or because there is none to be made any more. */
const decided: readonly MatterState[] = ['accepted', 'refused', 'verifying', 'redirected', 'withdrawn'];
const over: readonly MatterState[] = ['refused', 'answered', 'mediation-ended', 'redirected', 'withdrawn', 'closed'];

function ofStay(stay: Stay, events: readonly HeardEvent[]): Deadline[] {
  const moves = movesIn(stay, events);
  const own = events.filter(({ region }) => region === stay.region);
  const restarted = own.flatMap((event) => restartIn(stay, event)).at(-1);
  const decideBy = isPartOfDecided(stay, moves, own)
    ? undefined
    : (restarted ?? own.map((event) => decideByOf(event, stay)).find((due) => due !== undefined));
  const ended = firstOf(moves, ['closed']);
  const verifyBy = own.flatMap((event) => verificationIn(stay, event)).at(0);
  const until = (states: readonly string[]): End => ({ met: firstOf(moves, states), lapsed: stay.to ?? ended });
  return [
    ...deadline({ what: 'decide', region: stay.region }, decideBy, until(decided)),
    ...deadline({ what: 'verify', region: stay.region }, verifyBy, until(['answered', 'closed'])),
    ...ofService(stay, own, until),
    ...handlingClocks(stay, events, { decided: firstOf(moves, decided), over: firstOf(moves, over) }).flatMap(
      ({ what, due, met, lapsed }) => deadline({ what, region: stay.region }, due, { met, lapsed: lapsed ?? stay.to }),
    ),
  ].map((each) => asChanged(each, stay, own));
}

/** Whether the matter was split off from a whole that had been decided on (C-02): it was born with that decision, and has none to make. */
function isPartOfDecided({ epoch, from }: Stay, [first]: readonly Move[], own: readonly HeardEvent[]): boolean {
  return epoch === 1 && first?.at === from && own.some((event) => heardAs(ComplaintRegisteredV1, event)?.splitFrom !== undefined);
}

/** The clock as its keeper told it last: stopped, longer, or counted again with another calendar. */
function asChanged(clock: Deadline, { epoch }: Stay, own: readonly HeardEvent[]): Deadline {
  const about = <T extends { epoch: number; what: string }>(told: T | undefined) =>
    told?.epoch === epoch && told.what === clock.what ? [told] : [];
  const inOrder = own.toSorted((a, b) => a.sequence - b.sequence);
  // What was changed of a clock that was counted anew since (C-20) is over.
  const changed = inOrder
    .flatMap((event) => about(heardAs(DeadlineChangedV1, event)))
    .filter(({ deadline }) => instant(deadline.start) === clock.start)
    .at(-1);
  const escalated = inOrder
    .flatMap((event) => about(heardAs(DeadlineEscalatedV1, event)))
    .filter(({ due }) => due >= clock.start)
    .at(-1);
  const raised = escalated === undefined ? {} : { escalated: escalated.to };
  if (changed === undefined) return { ...clock, ...raised };
  const { deadline, pauses, extensions } = changed;
  return {
    ...clock,
    ...{ due: instant(deadline.due), provisional: deadline.provisional },
    ...(pauses.length === 0 ? {} : { pauses: pauses.map(pauseOf) }),
    ...(extensions.length === 0 ? {} : { extensions: extensions.map(({ at, ...given }) => ({ ...given, at: instant(at) })) }),
    ...raised,
  };
}

const pauseOf = ({ ground, from, to }: { ground: string; from: string; to?: string }): Pause => ({
  ground,
  from: instant(from),
  ...(to === undefined ? {} : { to: instant(to) }),
});

/** C-08: counted anew for each holder, from when the matter reached it. */
function decideByOf(event: HeardEvent, { epoch, region }: Stay): Due | undefined {
  const registered = heardAs(ComplaintRegisteredV1, event);
  if (registered !== undefined) return epoch === 1 && registered.origin === region ? registered.decideBy : undefined;
  const taken = heardAs(MatterTakenV1, event);
  return taken?.epoch === epoch ? taken.decideBy : undefined;
}

/** What the hotline promised its caller beside the law: an emergency waits for a decision, anything else for the end. */
function ofService({ epoch, region }: Stay, own: readonly HeardEvent[], until: (states: readonly string[]) => End): Deadline[] {
  const registered = epoch === 1 ? own.flatMap((event) => heardAs(ComplaintRegisteredV1, event) ?? []).at(0) : undefined;
  if (registered?.origin !== region) return [];
  const { serviceBy } = registered;
  return serviceBy?.ruleId === 'service-emergency'
    ? deadline({ what: 'respond', region }, serviceBy, until(decided))
    : deadline({ what: 'settle', region }, serviceBy, until(over));
}

/** C-20: new facts of a later submission. */
function restartIn({ epoch }: Stay, event: HeardEvent): Due[] {
  const linked = heardAs(SubmissionLinkedV1, event);
  return linked?.decideBy !== undefined && linked.epoch === epoch ? [linked.decideBy] : [];
}

function verificationIn({ epoch }: Stay, event: HeardEvent): Due[] {
  const started = heardAs(VerificationStartedV1, event);
  return started?.epoch === epoch ? [started.verifyBy] : [];
}

const firstOf = (moves: readonly Move[], states: readonly string[]) => moves.find(({ state }) => states.includes(state))?.at;

function ofHandOver({ id: handOverId, from, to, outgoing, incoming }: Conversation): Deadline[] {
  const at = (event: HeardEvent | undefined) => event?.at;
  const over = [...outgoing, ...incoming]
    .filter(isOver)
    .map((event) => event.at)
    .sort()[0];
  const drafted = outgoing.flatMap((event) => heardAs(ReferralDraftedV1, event)?.approveBy ?? [])[0];
  const judged = outgoing.find((event) => heardAs(HandOverApprovedV1, event) ?? heardAs(ReferralWithdrawnV1, event)?.how === 'rejected');
  const offered = outgoing.flatMap((event) => heardAs(HandOverOfferedV1, event)?.signBy ?? [])[0];
  const signed = incoming.find((event) => heardAs(HandOverSignedV1, event));
  const signature = signed && heardAs(HandOverSignedV1, signed);
  const answered = incoming.find((event) => heardAs(HandOverAcceptedV1, event) ?? heardAs(HandOverReturnedV1, event));
  const receipt = signature?.bySilence === true ? { lapsed: at(signed) } : { met: at(signed) ?? at(answered), lapsed: over };
  return [
    ...deadline({ what: 'approve', region: from, handOverId }, drafted, { met: at(judged), lapsed: over }),
    ...deadline({ what: 'sign', region: to, handOverId }, offered, receipt),
    ...deadline({ what: 'return', region: to, handOverId }, signature?.returnBy, { met: at(answered), lapsed: over }),
  ];
}

/** C-17: agreed or reported within the limit. P-06 binds the superior; the holder watches over it. */
function ofDispute({ id: disputeId, holder: region, reportedAt, decidedAt, endedAt, negotiateBy, designateBy }: DisputeView): Deadline[] {
  const or = (at: Instant | null) => at ?? undefined;
  const lapsed = or(endedAt);
  return [
    ...deadline({ what: 'negotiate', region, disputeId }, negotiateBy ?? undefined, { met: or(reportedAt ?? decidedAt), lapsed }),
    ...deadline({ what: 'designate', region, disputeId }, designateBy ?? undefined, { met: or(decidedAt), lapsed }),
  ];
}

/** P-12 binds whoever took the measure; P-13 whoever holds the matter. */
function ofMeasure({ id: measureId, region, approveBy, dealWithBy, judgedAt, endedAt, how }: MeasureView, holder = region): Deadline[] {
  const ended = endedAt ?? undefined;
  const end = how === null ? { lapsed: ended } : { met: ended };
  return [
    ...deadline({ what: 'approve-measure', region, measureId }, approveBy, { met: judgedAt ?? undefined, lapsed: ended }),
    ...deadline({ what: 'deal-with-measure', region: holder, measureId }, dealWithBy ?? undefined, end),
  ];
}

function deadline(clock: Clock, due: Due | undefined, { met, lapsed }: End): Deadline[] {
  if (due === undefined) return [];
  const { ruleId, ruleVersion, provisional } = due;
  const end = met !== undefined ? { met } : lapsed === undefined ? {} : { lapsed };
  return [{ ...clock, ruleId, ruleVersion, start: instant(due.start), due: instant(due.due), provisional, ...end }];
}

const order = (each: Deadline) =>
  `${each.due}/${deadlineKinds.indexOf(each.what)}/${each.region}/${each.handOverId ?? each.disputeId ?? each.measureId ?? ''}`;
const byDue = (a: Deadline, b: Deadline) => (order(a) < order(b) ? -1 : 1);
