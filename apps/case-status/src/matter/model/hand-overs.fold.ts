import { HandOverApprovedV1 } from '#libs/contracts/src/case-referral/hand-over-approved.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { HandOverReturnedV1 } from '#libs/contracts/src/case-referral/hand-over-returned.v1.js';
import { HandOverSignedV1 } from '#libs/contracts/src/case-referral/hand-over-signed.v1.js';
import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import { ReferralDraftedV1 } from '#libs/contracts/src/case-referral/referral-drafted.v1.js';
import type { Contract } from '#libs/contracts/src/contract.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import {
  entryOf,
  type IncomingState,
  incoming,
  isOver,
  type OutgoingState,
  outgoing,
  type StateOf,
  stateTold,
  tellerOf,
} from './hand-over.sides.js';
import { foldFiles, type HandOverFiles, isOfFile } from './hand-over-files.fold.js';
import { type HeardEvent, heardAs } from './heard-event.js';

export interface Side<State> {
  readonly state: State;
  /** The count of events of this side's own record. */
  readonly version: number;
}

export interface HandOverView {
  readonly id: string;
  readonly from: Region;
  readonly to: Region;
  readonly number: { readonly epoch: number; readonly attempt: number } | null;
  readonly outgoing: Side<OutgoingState> | null;
  readonly incoming: Side<IncomingState> | null;
  readonly open: boolean;
  readonly draftedBy: string | null;
  readonly recall: 'asked' | 'won' | 'lost' | null;
  readonly bySilence: boolean;
  readonly ground: string | null;
  /** Carries out a designation or an agreement (C-17). */
  readonly designated: boolean;
  /** Returned with an objection (P-05). */
  readonly objected: boolean;
  readonly draftedAt: Instant | null;
  readonly offeredAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Null where the dossier lists none. */
  readonly files: HandOverFiles | null;
}

/** The events of one hand-over that its two sides told, each from its own topic, in the order of each side's own record. */
export interface Conversation {
  readonly id: string;
  readonly from: Region;
  readonly to: Region;
  readonly outgoing: readonly HeardEvent[];
  readonly incoming: readonly HeardEvent[];
  /** What the receiver told of each file. */
  readonly files: readonly HeardEvent[];
}

/** Keyed by the pair too: a third region that speaks of somebody's hand-over makes one of its own and touches nothing. */
export function conversations(events: readonly HeardEvent[]): readonly Conversation[] {
  const found = new Map<string, HeardEvent[]>();
  for (const event of events) {
    if (tellerOf(event) !== event.region) continue;
    const { handOverId, from, to } = event.data as { handOverId: string; from: Region; to: Region };
    const key = [handOverId, from, to].join('/');
    found.set(key, [...(found.get(key) ?? []), event]);
  }
  return [...found].map(([key, told]) => conversation(key, told)).sort(byBeginning);
}

function conversation(key: string, told: readonly HeardEvent[]): Conversation {
  const [id = '', from, to] = key.split('/') as [string, Region, Region];
  const inOrder = (states: readonly StateOf<unknown>[]) =>
    told.filter((event) => entryOf(states, event) !== undefined).sort((a, b) => a.sequence - b.sequence);
  return { id, from, to, outgoing: inOrder(outgoing), incoming: inOrder(incoming), files: told.filter(isOfFile) };
}

function byBeginning(a: Conversation, b: Conversation): number {
  const beginning = ({ outgoing: [first], incoming: [heard], id }: Conversation) => `${first?.at ?? heard?.at ?? ''}/${id}`;
  return beginning(a) < beginning(b) ? -1 : 1;
}

export function foldHandOver(talk: Conversation): HandOverView {
  const all = [...talk.outgoing, ...talk.incoming];
  const sent = sideOf(outgoing, talk.outgoing);
  const received = sideOf(incoming, talk.incoming);
  const ends = all.filter((event) => isOver(event));
  const drafted = first(talk.outgoing, ReferralDraftedV1);
  const asked = first(talk.outgoing, RecallRequestedV1) !== undefined;
  return {
    id: talk.id,
    from: talk.from,
    to: talk.to,
    number: numberOf(all),
    outgoing: sent,
    incoming: received,
    open: ends.length === 0,
    draftedBy: (drafted && heardAs(ReferralDraftedV1, drafted)?.by) ?? null,
    recall: asked ? recallOf(sent?.state) : null,
    bySilence: all.some((event) => heardAs(HandOverSignedV1, event)?.bySilence === true),
    ground: all.map((event) => heardAs(HandOverReturnedV1, event)?.ground).find((ground) => ground !== undefined) ?? null,
    designated: talk.outgoing.some(isDesignated),
    objected: talk.incoming.some((event) => heardAs(HandOverReturnedV1, event)?.objected === true),
    draftedAt: drafted?.at ?? null,
    offeredAt: first(talk.outgoing, HandOverOfferedV1)?.at ?? null,
    endedAt: ends.map(({ at }) => at).sort()[0] ?? null,
    files: foldFiles(talk),
  };
}

const isDesignated = (event: HeardEvent) =>
  (heardAs(HandOverApprovedV1, event)?.designated ?? heardAs(HandOverOfferedV1, event)?.designated) === true;
const first = (events: readonly HeardEvent[], contract: Contract) => events.find((event) => heardAs(contract, event) !== undefined);

function numberOf(events: readonly HeardEvent[]): HandOverView['number'] {
  const numbers = events.map(({ data }) => data['number'] as { epoch: number; attempt: number } | undefined);
  const number = numbers.find((each) => each !== undefined);
  return number === undefined ? null : { epoch: number.epoch, attempt: number.attempt };
}

function sideOf<State>(states: readonly StateOf<State>[], told: readonly HeardEvent[]): Side<State> | null {
  const state = told.map((event) => stateTold(states, event)).findLast((each) => each !== undefined);
  return state === undefined ? null : { state, version: told.at(-1)?.sequence ?? 0 };
}

function recallOf(state: OutgoingState | undefined): 'asked' | 'won' | 'lost' {
  if (state === 'recalled') return 'won';
  return state === 'accepted' || state === 'returned' ? 'lost' : 'asked';
}
