import type { Answer, Caller } from './caller.js';
import type { TestRegions } from './region.js';

/** A matter of Beijing that two clients are about to meet over, with the versions that both have before them. */
export interface Contested {
  readonly matterId: string;
  readonly handOverId: string;
  readonly complaint: number;
  readonly outgoing: number;
  readonly incoming: number;
  /** The dispute in which a letter names Tianjin; empty where none was recorded. */
  readonly disputeId: string;
  readonly dispute: number;
}

/** How far the holder has come: what its officers could do next if the matter were not on its way. */
export type Progress = 'registered' | 'accepted' | 'answered';
/** Where the hand-over to Hebei stands. */
export type Stage = 'none' | 'drafted' | 'signed';

type Reply = Answer<{ readonly code?: string }>;
export type Client = keyof typeof clients;

const liaison = ({ hebei }: TestRegions): Caller => hebei.as('liaison');
const incoming = ({ handOverId }: Contested, what: string) => `/api/case-referral/incoming-hand-overs/${handOverId}/${what}`;
const outgoing = ({ handOverId }: Contested, what: string) => `/api/case-referral/outgoing-hand-overs/${handOverId}/${what}`;
const complaint = ({ matterId }: Contested, what: string) => `/api/complaint-intake/complaints/${matterId}/${what}`;

export const clients = {
  accept: (three: TestRegions, it: Contested): Promise<Reply> => liaison(three).change(incoming(it, 'acceptance'), it.incoming),
  return: (three: TestRegions, it: Contested): Promise<Reply> =>
    liaison(three).change(incoming(it, 'return'), it.incoming, { ground: 'no-power', reason: '不归本局管辖' }),
  object: (three: TestRegions, it: Contested): Promise<Reply> =>
    liaison(three).change(incoming(it, 'objection'), it.incoming, { ground: 'no-power', reason: '应由天津处理' }),
  designate: ({ beijing }: TestRegions, it: Contested): Promise<Reply> =>
    beijing.as('unit-head').change(`/api/case-referral/disputes/${it.disputeId}/approval`, it.dispute),
  recall: ({ beijing }: TestRegions, it: Contested): Promise<Reply> => beijing.as('liaison').change(outgoing(it, 'recall'), it.outgoing),
  approve: ({ beijing }: TestRegions, it: Contested): Promise<Reply> =>
    beijing.as('unit-head').change(outgoing(it, 'approval'), it.outgoing),
  withdraw: ({ beijing }: TestRegions, it: Contested): Promise<Reply> =>
    beijing.as('operator').change(outgoing(it, 'withdrawal'), it.outgoing),
  answer: ({ beijing }: TestRegions, it: Contested): Promise<Reply> =>
    beijing.as('officer').change(complaint(it, 'answer'), it.complaint, { result: 'settled', text: '商家已退款。' }),
  close: ({ beijing }: TestRegions, it: Contested): Promise<Reply> => beijing.as('officer').change(complaint(it, 'closure'), it.complaint),
} as const;

/**
 * Who may come through when two clients act at the same instant. `one`: both change the same row, one of them comes through. `first`: the second cannot
 * come through, the matter is on its way. `either`: each changes a row of its own and they meet in the log; one at least comes through.
 */
export type Through = 'one' | 'first' | 'either';

export interface Pair {
  readonly clients: readonly [Client, Client];
  readonly through: Through;
  readonly stage: Stage;
  readonly progress: Progress;
}

const pair = (first: Client, second: Client, through: Through, stage: Stage, progress: Progress = 'registered'): Pair => ({
  clients: [first, second],
  ...{ through, stage, progress },
});

export const pairs: readonly Pair[] = [
  pair('accept', 'accept', 'one', 'signed'),
  pair('accept', 'return', 'one', 'signed'),
  pair('accept', 'recall', 'either', 'signed'),
  pair('accept', 'close', 'first', 'signed', 'answered'),
  pair('accept', 'answer', 'first', 'signed', 'accepted'),
  pair('return', 'return', 'one', 'signed'),
  pair('return', 'recall', 'either', 'signed'),
  pair('return', 'close', 'first', 'signed', 'answered'),
  pair('return', 'answer', 'first', 'signed', 'accepted'),
  pair('recall', 'recall', 'one', 'signed'),
  pair('recall', 'close', 'first', 'signed', 'answered'),
  pair('recall', 'answer', 'first', 'signed', 'accepted'),
  pair('accept', 'object', 'one', 'signed'),
  pair('return', 'object', 'one', 'signed'),
  pair('object', 'object', 'one', 'signed'),
  pair('object', 'recall', 'either', 'signed'),
  pair('object', 'close', 'first', 'signed', 'answered'),
  pair('object', 'answer', 'first', 'signed', 'accepted'),
  pair('designate', 'accept', 'either', 'signed'),
  pair('designate', 'return', 'either', 'signed'),
  pair('designate', 'object', 'either', 'signed'),
  pair('designate', 'recall', 'either', 'signed'),
  pair('designate', 'designate', 'one', 'none'),
  pair('designate', 'close', 'either', 'none', 'answered'),
  pair('designate', 'answer', 'either', 'none', 'accepted'),
  pair('designate', 'approve', 'either', 'drafted'),
  pair('designate', 'withdraw', 'either', 'drafted'),
  pair('close', 'close', 'one', 'none', 'answered'),
  pair('close', 'answer', 'first', 'none', 'answered'),
  pair('answer', 'answer', 'one', 'none', 'accepted'),
  pair('approve', 'close', 'either', 'drafted', 'answered'),
  pair('approve', 'answer', 'either', 'drafted', 'accepted'),
  pair('approve', 'approve', 'one', 'drafted'),
  pair('approve', 'withdraw', 'one', 'drafted'),
];
