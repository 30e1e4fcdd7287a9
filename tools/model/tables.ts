import { custodyTable, type OwnerEffect, type OwnerGuard, type OwnerState } from '#libs/custody/src/custody.moves.js';
import {
  type IncomingHandOverState,
  incomingHandOverTable,
  type ReceiverEffect,
  type ReceiverGuard,
} from '#libs/custody/src/incoming-hand-over.moves.js';
import {
  type OutgoingHandOverState,
  outgoingHandOverTable,
  type SenderEffect,
  type SenderGuard,
} from '#libs/custody/src/outgoing-hand-over.moves.js';
import type { Step, Table } from '#libs/custody/src/step.js';

/** The three tables that the code runs: the owner's row, and both sides of a hand-over. */
export interface Tables {
  readonly owner: Table<OwnerState, OwnerGuard, OwnerEffect>;
  readonly sender: Table<OutgoingHandOverState, SenderGuard, SenderEffect>;
  readonly receiver: Table<IncomingHandOverState, ReceiverGuard, ReceiverEffect>;
}
export type Machine = keyof Tables;
export const machines = ['owner', 'sender', 'receiver'] as const satisfies readonly Machine[];
/** A step of any of the three; the renderings refuse the names they do not know. */
export type AnyStep = Step<string, string, string>;
export type AnyTable = Table<string, string, string>;

export const codeTables: Tables = { owner: custodyTable, sender: outgoingHandOverTable, receiver: incomingHandOverTable };

/** One cell of the tables changed: a planted fault, or a test that the model follows its table. Throws where there is no such step. */
export function withStep(tables: Tables, machine: Machine, name: string, change: (step: AnyStep) => AnyStep): Tables {
  const table: AnyTable = tables[machine];
  const step = table.moves[name];
  if (step === undefined) throw new Error(`the table of the ${machine} has no step ${name}`);
  return { ...tables, [machine]: { ...table, moves: { ...table.moves, [name]: change(step) } } };
}

export function withoutStep(tables: Tables, machine: Machine, name: string): Tables {
  const { [name]: gone, ...moves } = (tables[machine] as AnyTable).moves;
  if (gone === undefined) throw new Error(`the table of the ${machine} has no step ${name}`);
  return { ...tables, [machine]: { ...tables[machine], moves } };
}

export function withNewStep(tables: Tables, machine: Machine, name: string, step: AnyStep): Tables {
  const table: AnyTable = tables[machine];
  return { ...tables, [machine]: { ...table, moves: { ...table.moves, [name]: step } } };
}

/** Leaves out guards by name; throws where the step has none of them, so that a fault never plants nothing. */
export const unguarded =
  (...names: readonly string[]) =>
  (step: AnyStep): AnyStep => {
    const guards = step.guards.filter((guard) => !names.includes(guard));
    if (guards.length === step.guards.length) throw new Error(`the step has no guard ${names.join(', ')}`);
    return { ...step, guards };
  };

export const alsoFrom =
  (...states: readonly string[]) =>
  (step: AnyStep): AnyStep => ({ ...step, from: [...step.from, ...states] });
