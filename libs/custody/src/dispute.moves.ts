import type { Step, Table } from './step.js';

export const disputeStates = [
  'negotiating',
  'to-superior',
  'decision-recorded',
  'agreed',
  'designated',
  'settled-here',
  'handed-over',
  'passed-on',
  'lapsed',
] as const;
export type DisputeState = 'absent' | (typeof disputeStates)[number];

export type DisputeGuard =
  | 'matterDisputed'
  | 'matterUndisputed'
  | 'matterMoved'
  | 'matterClosed'
  | 'carriedByOffer'
  | 'notOwnRecord'
  | 'staysWithHolder'
  | 'byAgreement';
export type DisputeEffect = 'keepDecision' | 'forgetOffer';

type DisputeStep = Step<DisputeState, DisputeGuard, DisputeEffect>;
const undecided = ['negotiating', 'to-superior', 'decision-recorded'] as const;
const decided = ['agreed', 'designated'] as const;
const ownerTells = { hears: 'custody-changed' } as const;
const approval = { from: ['decision-recorded'], on: 'officer', effects: [], tells: ['dispute-decided'] } as const;

/** Who handles the matter: seven working days to agree, then the common superior designates (C-17, P-04, P-06). Kept and acted on in the holder's cell alone. */
export const disputeMoves = {
  open: {
    from: ['absent'],
    to: 'negotiating',
    rule: 'C-17',
    on: ownerTells,
    guards: ['matterDisputed'],
    effects: [],
    tells: ['dispute-opened'],
  },
  raise: { from: ['absent'], to: 'negotiating', rule: 'C-17', on: 'officer', guards: [], effects: [], tells: ['dispute-opened'] },
  // A superior may designate although nobody disputed anything (C-17).
  openByLetter: {
    ...{ from: ['absent'], to: 'decision-recorded', rule: 'C-17', on: 'officer' },
    guards: [],
    effects: ['keepDecision'],
    tells: ['dispute-opened'],
  },
  report: { from: ['negotiating'], to: 'to-superior', rule: 'P-04', on: 'officer', guards: [], effects: [], tells: [] },
  record: { from: undecided, to: 'decision-recorded', rule: 'C-17', on: 'officer', guards: [], effects: ['keepDecision'], tells: [] },
  approveAgreement: { ...approval, to: 'agreed', rule: 'C-17', guards: ['byAgreement', 'notOwnRecord'] },
  approveDesignation: { ...approval, to: 'designated', rule: 'P-06', guards: ['notOwnRecord'] },
  // The owner could not freeze: a hand-over was still open, and the decision waits for its end.
  waitAgreed: {
    ...{ from: ['agreed'], to: 'agreed', rule: 'P-06', on: { hears: 'freeze-refused' } },
    guards: [],
    effects: ['forgetOffer'],
    tells: [],
  },
  wait: {
    ...{ from: ['designated'], to: 'designated', rule: 'P-06', on: { hears: 'freeze-refused' } },
    guards: [],
    effects: ['forgetOffer'],
    tells: [],
  },
  // Only the owner's own word ends it: a matter that is in transit has to come back first.
  settle: {
    from: decided,
    to: 'settled-here',
    rule: 'C-17',
    on: ownerTells,
    guards: ['staysWithHolder', 'matterUndisputed'],
    effects: [],
    tells: [],
  },
  carryOut: {
    from: decided,
    to: 'handed-over',
    rule: 'P-06',
    on: ownerTells,
    guards: ['matterMoved', 'carriedByOffer'],
    effects: [],
    tells: [],
  },
  // The hand-over that the decision waited for was accepted: whoever holds now carries it out.
  passOn: {
    from: [...undecided, ...decided],
    to: 'passed-on',
    rule: 'P-06',
    on: ownerTells,
    guards: ['matterMoved'],
    effects: [],
    tells: [],
  },
  lapse: { from: [...undecided, ...decided], to: 'lapsed', rule: 'C-13', on: ownerTells, guards: ['matterClosed'], effects: [], tells: [] },
} as const satisfies Readonly<Record<string, DisputeStep>>;

export type DisputeMove = keyof typeof disputeMoves;

export const disputeTable: Table<DisputeState, DisputeGuard, DisputeEffect> = {
  begins: 'absent',
  moves: disputeMoves,
  otherwise: { 'custody-changed': 'unchanged', 'freeze-refused': 'unchanged' },
};

/** Nothing is awaited of anybody any more. */
export const isOver = (state: DisputeState): boolean => ['settled-here', 'handed-over', 'passed-on', 'lapsed'].includes(state);
