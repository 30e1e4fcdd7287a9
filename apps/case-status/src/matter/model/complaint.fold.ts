import { ComplaintAcceptedV1 } from '#libs/contracts/src/complaint-intake/complaint-accepted.v1.js';
import { ComplaintAnsweredV1 } from '#libs/contracts/src/complaint-intake/complaint-answered.v1.js';
import { ComplaintClosedV1 } from '#libs/contracts/src/complaint-intake/complaint-closed.v1.js';
import { ComplaintRefusedV1 } from '#libs/contracts/src/complaint-intake/complaint-refused.v1.js';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { MatterMergedV1 } from '#libs/contracts/src/complaint-intake/matter-merged.v1.js';
import { MatterSplitV1 } from '#libs/contracts/src/complaint-intake/matter-split.v1.js';
import { MediationEndedV1 } from '#libs/contracts/src/complaint-intake/mediation-ended.v1.js';
import { MediationStartedV1 } from '#libs/contracts/src/complaint-intake/mediation-started.v1.js';
import { SubmissionLinkedV1 } from '#libs/contracts/src/complaint-intake/submission-linked.v1.js';
import { SubmissionWithdrawnV1 } from '#libs/contracts/src/complaint-intake/submission-withdrawn.v1.js';
import { SubmitterRedirectedV1 } from '#libs/contracts/src/complaint-intake/submitter-redirected.v1.js';
import { VerificationStartedV1 } from '#libs/contracts/src/complaint-intake/verification-started.v1.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Stay } from './custody.fold.js';
import { foldHandling, type HandlingView } from './handling.fold.js';
import { type HeardEvent, heardAs } from './heard-event.js';

export const matterStates = [
  ...(['registered', 'accepted', 'refused', 'verifying', 'answered', 'closed'] as const),
  ...(['mediating', 'mediation-ended', 'redirected', 'withdrawn'] as const),
] as const;
export type MatterState = (typeof matterStates)[number];

/** What the origin told the three regions when it registered the matter. */
export interface Registration {
  readonly number: string;
  readonly kind: 'complaint' | 'report';
  readonly rightType: string;
  readonly channel: string;
  readonly urgency: string;
  readonly origin: Region;
  readonly mayForward: boolean;
  readonly receivedAt: Instant;
  readonly linkedMatterId?: string;
  /** The whole that it was a part of (C-02). */
  readonly splitFrom?: string;
}

/** How far the holder has come with the matter. A new stay begins anew: what the holder before it decided does not bind it. */
export interface Progress extends HandlingView {
  readonly state: MatterState;
  readonly ground?: number;
  readonly result?: string;
  /** The count of events of the holder's own record, which is what a change of it must name. */
  readonly version: number;
}

const service = 'complaint-intake';
const moves = [
  { contract: ComplaintAcceptedV1, state: 'accepted' },
  { contract: ComplaintRefusedV1, state: 'refused' },
  { contract: VerificationStartedV1, state: 'verifying' },
  { contract: ComplaintAnsweredV1, state: 'answered' },
  { contract: ComplaintClosedV1, state: 'closed' },
  { contract: MediationStartedV1, state: 'mediating' },
  { contract: MediationEndedV1, state: 'mediation-ended' },
  { contract: SubmitterRedirectedV1, state: 'redirected' },
  { contract: MatterMergedV1, state: 'closed' },
] as const;

/** A report that its reporter withdrew goes on (C-13). */
const stateOf = (event: HeardEvent): MatterState | undefined =>
  moves.find(({ contract }) => heardAs(contract, event))?.state ?? (heardAs(SubmissionWithdrawnV1, event)?.ends ? 'withdrawn' : undefined);

export interface Move {
  readonly state: MatterState;
  readonly at: Instant;
  readonly event: HeardEvent;
}

export function foldRegistration(events: readonly HeardEvent[]): Registration | null {
  for (const event of events) {
    const told = heardAs(ComplaintRegisteredV1, event);
    if (told === undefined || told.origin !== event.region) continue;
    const { number, kind, rightType, channel, urgency, origin, mayForward, receivedAt, linkedMatterId, splitFrom } = told;
    const linked = { ...(linkedMatterId === undefined ? {} : { linkedMatterId }), ...(splitFrom === undefined ? {} : { splitFrom }) };
    return { number, kind, rightType, channel, urgency, origin, mayForward, receivedAt: instant(receivedAt), ...linked };
  }
  return null;
}

/** What the holder of this stay did, in the order of its own record; anybody else's word does not count. */
export function movesIn({ region, epoch }: Stay, events: readonly HeardEvent[]): readonly Move[] {
  return events
    .filter((event) => event.region === region && event.data['epoch'] === epoch)
    .flatMap((event) => {
      const state = stateOf(event);
      return state === undefined ? [] : [{ state, at: event.at, event }];
    })
    .sort((a, b) => a.event.sequence - b.event.sequence);
}

export function foldProgress(stay: Stay, events: readonly HeardEvent[]): Progress {
  const last = movesIn(stay, events).at(-1);
  // Its clocks have records of their own, whose counts say nothing about the matter's.
  const own = events.filter(
    (event) => event.region === stay.region && event.service === service && !event.type.startsWith(`${service}.deadline-`),
  );
  const version = own.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  const handling = foldHandling(stay, events);
  if (last === undefined) return { state: 'registered', ...handling, version };
  return { state: last.state, ...outcomeOf(movesIn(stay, events)), ...handling, version };
}

function outcomeOf(made: readonly Move[]): Pick<Progress, 'ground' | 'result'> {
  const grounds = made.flatMap(({ event }) => heardAs(ComplaintRefusedV1, event)?.ground ?? []);
  const results = made.flatMap(({ event }) => heardAs(ComplaintAnsweredV1, event)?.result ?? []);
  return { ...(grounds[0] === undefined ? {} : { ground: grounds[0] }), ...(results[0] === undefined ? {} : { result: results[0] }) };
}

/** How many later submissions of the same matter were linked to it (C-20). */
export const linkedSubmissions = (events: readonly HeardEvent[]): number =>
  events.filter((event) => heardAs(SubmissionLinkedV1, event) !== undefined).length;

/** The parts that its holders split off, in the order of the splits (C-02). What another region says of them counts for nothing. */
export function partsOf(chain: readonly Stay[], events: readonly HeardEvent[]): readonly string[] | undefined {
  const parts = events.flatMap((event) => {
    const told = heardAs(MatterSplitV1, event);
    const byHolder = chain.some(({ region, epoch }) => region === event.region && epoch === told?.epoch);
    return told === undefined || !byHolder ? [] : told.parts;
  });
  return parts.length === 0 ? undefined : parts;
}
