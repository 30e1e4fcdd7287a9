import type { MatterContent } from '#libs/contracts/src/matter-content.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Deadline } from '../model/deadlines.fold.js';
import type { DisputeView } from '../model/dispute.fold.js';
import type { HandOverView } from '../model/hand-overs.fold.js';
import { type HeardEvent, inCanonicalOrder, nameOf } from '../model/heard-event.js';
import type { MatterView } from '../model/matter.fold.js';
import type { MeasureView } from '../model/measures.fold.js';
import { isPast } from '../reading/matter-line.js';
import type { DisputeResponse } from './dispute.response.js';
import type { HandOverResponse } from './hand-over.response.js';
import type { DeadlineResponse, MatterResponse, TimelineEntry } from './matter.response.js';
import type { MeasureStatusResponse } from './measure-status.response.js';

/** Parts of the answer that all who may see the matter see alike. */
export function detailsOf(view: MatterView, events: readonly HeardEvent[], now: Instant) {
  const { custody, progress, submissions, custodyChain } = view;
  const { ground, result, desk, redirectedTo, mediation, version } = progress;
  return {
    submissions,
    ...(ground === undefined ? {} : { refusalGround: ground }),
    ...(result === undefined ? {} : { result }),
    ...present({ desk, redirectedTo, mediation }),
    custodyChain,
    handOvers: view.handOvers.map((handOver) => handOverOf(handOver, view.deadlines)),
    disputes: view.disputes.map(disputeOf),
    letters: view.letters.map(({ refused, ...letter }) => ({ ...letter, ...present({ refused }) })),
    measures: (view.measures ?? []).map(measureOf),
    deadlines: view.deadlines.map((deadline) => deadlineOf(deadline, now)),
    timeline: inCanonicalOrder(events).map((event) => entryOf(event, view.ignored)),
    versions: custody === null ? {} : { complaint: { region: custody.region, version } },
  };
}

type Content = Pick<
  MatterResponse,
  'facts' | 'request' | 'respondent' | 'consent' | 'outsideNumber' | 'confidential' | 'amountFen' | 'parties' | 'goods' | 'clues'
>;

/** What only a linked region reads, in full. */
export function contentOf(content: MatterContent | null): Content {
  if (content === null) return { facts: null, request: null, respondent: null };
  const { facts, request, respondent, consent, outsideNumber, confidential, amountFen, parties, goods, clues } = content;
  return {
    facts,
    request: request ?? null,
    respondent,
    consent,
    confidential,
    ...present({ outsideNumber, amountFen, parties, goods, clues }),
  };
}

function handOverOf(
  { number, draftedBy, draftedAt, offeredAt, endedAt, recall, ground, ...handOver }: HandOverView,
  deadlines: readonly Deadline[],
) {
  const until = (what: Deadline['what']) => deadlines.find((each) => each.what === what && each.handOverId === handOver.id)?.due;
  const times = { draftedAt, offeredAt, endedAt, approveBy: until('approve'), signBy: until('sign'), returnBy: until('return') };
  return { ...handOver, ...present({ number, draftedBy, recall, ground, ...times }) } satisfies HandOverResponse;
}

function disputeOf({ other, endedAt, reportedAt, decidedAt, negotiateBy, designateBy, decision, recordedBy, ...dispute }: DisputeView) {
  const until = { negotiateBy: negotiateBy?.due, designateBy: designateBy?.due };
  return { ...dispute, ...present({ other, endedAt, reportedAt, decidedAt, decision, recordedBy, ...until }) } satisfies DisputeResponse;
}

function measureOf({ approveBy, dealWithBy, judgedAt, endedAt, how, ...measure }: MeasureView) {
  return {
    ...measure,
    approveBy: approveBy.due,
    ...present({ dealWithBy: dealWithBy?.due, judgedAt, endedAt, how }),
  } satisfies MeasureStatusResponse;
}

function deadlineOf(
  { ruleId, what, region, due, provisional, handOverId, disputeId, measureId, met, lapsed, pauses, extensions, escalated }: Deadline,
  now: Instant,
): DeadlineResponse {
  const end = met ?? lapsed ?? now;
  const stands = pauses?.some(({ to }) => to === undefined) ?? false;
  return {
    ...{ ruleId, what, region, due, provisional },
    ...present({ handOverId, disputeId, measureId, met, lapsed, pauses, extensions, escalated }),
    // What stands still does not run out.
    overdue: !(stands && met === undefined && lapsed === undefined) && isPast({ due }, end),
  };
}

function entryOf(
  { eventId, at, region, service, type, actor, data, causationId, correlationId }: HeardEvent,
  ignored: readonly string[],
): TimelineEntry {
  return {
    eventId,
    at,
    region,
    service,
    type,
    actor,
    data,
    ...present({ causationId }),
    correlationId,
    ignored: ignored.includes(nameOf({ region, eventId })),
  };
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Only the members that are there: an optional field of an answer is absent, never null. */
const present = <T extends object>(members: T): Present<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined)) as Present<T>;
