import type { Bounds } from './spin.js';
import { type AnyStep, alsoFrom, codeTables, type Machine, type Tables, unguarded, withNewStep, withoutStep, withStep } from './tables.js';

/** A mistake that somebody could make in the table, and what the search finds of it; `undefined` where another safeguard makes it harmless. */
export interface Fault {
  readonly name: string;
  readonly tables: Tables;
  readonly bounds?: Bounds;
  readonly finds: number | undefined;
}

type Change = (step: AnyStep) => AnyStep;
const changed = (...changes: readonly (readonly [Machine, string, Change])[]): Tables =>
  changes.reduce((tables, [machine, name, change]) => withStep(tables, machine, name, change), codeTables);
const twoHolders = 1;
const none = 2;
const stuck = 4;
const wrongHolder = 5;
/** One property alone: the search stops at the first that is broken, and this is the one the mistake is about. */
const only = (property: number, more: Bounds = {}): Bounds => ({ ONLY: property, ...more });

const without = (guard: string, tables: Tables): Tables => {
  const strip = (table: { moves: Readonly<Record<string, AnyStep>> }) => ({
    ...table,
    moves: Object.fromEntries(
      Object.entries(table.moves).map(([name, step]) => [name, { ...step, guards: step.guards.filter((each) => each !== guard) }]),
    ),
  });
  return { owner: strip(tables.owner), sender: strip(tables.sender), receiver: strip(tables.receiver) } as unknown as Tables;
};
const noNumbers = without('sameNumber', without('numberIsHighest', codeTables));
const service = { on: 'service', rule: 'R-024', guards: [], effects: [] } as const;

export const faults: readonly Fault[] = [
  {
    name: 'accepting does not check that the hand-over is open',
    tables: changed(['receiver', 'accept', alsoFrom('recalled', 'returned')]),
    bounds: only(twoHolders),
    finds: twoHolders,
  },
  {
    name: 'the owner thaws when the recall is requested',
    tables: changed(['sender', 'askBack', (step) => ({ ...step, tells: [...step.tells, 'hand-over-ended'] })]),
    bounds: only(twoHolders),
    finds: twoHolders,
  },
  {
    name: 'a designated offer can be returned',
    tables: changed(['receiver', 'return', unguarded('notDesignated')]),
    finds: wrongHolder,
  },
  {
    name: 'a designated offer can be recalled',
    tables: changed(['sender', 'askBack', unguarded('notDesignated')], ['receiver', 'confirmRecall', unguarded('notDesignated')]),
    finds: wrongHolder,
  },
  {
    name: 'another ordinary offer while disputed, and a designation to the holder itself thaws it',
    tables: changed(
      ['owner', 'freeze', unguarded('notDisputed')],
      ['owner', 'stay', (step) => ({ ...alsoFrom('frozen', 'in-transit')(step), effects: [...step.effects, 'forgetReceiver'] })],
    ),
    bounds: only(twoHolders),
    finds: twoHolders,
  },
  {
    name: 'an objection does not end the hand-over',
    tables: changed(['receiver', 'object', (step) => ({ ...step, to: 'signed' })]),
    bounds: only(twoHolders),
    finds: twoHolders,
  },
  {
    name: 'a late “moved” changes the row whatever its epoch',
    tables: changed(['owner', 'letGo', (step) => ({ ...alsoFrom('held')(step), guards: [] })]),
    // A → B → C → A: the news of the first hand-over comes when the matter is back.
    bounds: only(none, { EPOCHS: 3 }),
    finds: none,
  },
  {
    name: 'a recall is matched on the matter only',
    tables: changed(['receiver', 'confirmRecall', unguarded('sameNumber', 'fromSender')]),
    bounds: only(stuck, { REDUCED: 0 }),
    finds: stuck,
  },
  {
    name: 'a sender that asked back waits for the answer to that alone',
    tables: changed(
      ['sender', 'hearReturned', (step) => ({ ...step, guards: [...step.guards, 'notAskedYet'] })],
      ['sender', 'hearObjected', (step) => ({ ...step, guards: [...step.guards, 'notAskedYet'] })],
    ),
    finds: stuck,
  },
  {
    name: 'the recall of an unknown offer is confirmed while that offer is parked',
    tables: { ...codeTables, receiver: { ...codeTables.receiver, unknown: { 'recall-requested': 'answer:recall-confirmed' } } },
    bounds: only(twoHolders, { PARKING_PASSES: 1 }),
    finds: twoHolders,
  },
  {
    name: 'closing while in transit',
    tables: changed(['owner', 'close', alsoFrom('in-transit')]),
    bounds: only(twoHolders),
    finds: twoHolders,
  },
  {
    name: 'silence is taken for acceptance',
    tables: withNewStep(codeTables, 'sender', 'silence', { ...service, from: ['in-transit'], to: 'accepted', tells: ['hand-over-moved'] }),
    bounds: only(none),
    finds: none,
  },
  {
    name: 'a receiver passes on what it has not accepted',
    tables: withNewStep(codeTables, 'receiver', 'passOn', { ...service, from: ['signed'], to: 'signed', tells: ['hand-over-offered'] }),
    bounds: only(twoHolders),
    finds: twoHolders,
  },
  {
    name: 'case-referral offers before the owner froze',
    tables: changed([
      'sender',
      'approve',
      (step) => ({ ...step, to: 'in-transit', effects: ['keepNumber'], tells: [...step.tells, 'hand-over-offered'] }),
    ]),
    bounds: only(twoHolders),
    finds: twoHolders,
  },
  {
    name: 'the owner gives up a freeze by itself',
    tables: withNewStep(codeTables, 'owner', 'thaw', { ...service, from: ['frozen'], to: 'held', effects: ['forgetReceiver'], tells: [] }),
    bounds: only(twoHolders),
    finds: twoHolders,
  },
  {
    name: 'case-referral drops a freeze that it may not offer',
    tables: withoutStep(codeTables, 'sender', 'release'),
    finds: stuck,
  },
  {
    name: 'a freeze that cannot be is not answered',
    tables: {
      ...codeTables,
      owner: { ...codeTables.owner, otherwise: { ...codeTables.owner.otherwise, 'hand-over-approved': 'unchanged' } },
    },
    finds: stuck,
  },
  { name: 'an acceptance keeps the epoch', tables: codeTables, bounds: { KEEP_EPOCH: 1 }, finds: 3 },
  { name: 'no inbox and no numbers', tables: noNumbers, bounds: only(twoHolders, { AGAIN: 1, REDUCED: 0 }), finds: twoHolders },
  { name: 'the read model takes the latest message', tables: codeTables, bounds: only(wrongHolder, { REPLICA: 2 }), finds: wrongHolder },
  { name: 'the read model compares the epoch alone', tables: codeTables, bounds: only(wrongHolder, { REPLICA: 3 }), finds: wrongHolder },
  // Alone harmless to who holds it.
  { name: 'no inbox', tables: codeTables, bounds: only(twoHolders, { AGAIN: 1, REDUCED: 0, EPOCHS: 1 }), finds: undefined },
  { name: 'no numbers', tables: noNumbers, bounds: only(twoHolders), finds: undefined },
];
