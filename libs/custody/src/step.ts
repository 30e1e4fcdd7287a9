import type { DomainError } from '#libs/domain/src/domain-error.js';
import type { Transition } from '#libs/domain/src/moves.js';
import type { MessageName } from './messages.js';

/** Who or what begins a step: a person, the service by itself (a clock, at once), or a message that it hears. */
export type Trigger = 'officer' | 'service' | { readonly hears: MessageName };

/** One line of a custody table. One step is one transaction: inbox, rows, outbox. */
export interface Step<State extends string, Guard extends string, Effect extends string> extends Transition<State> {
  readonly on: Trigger;
  /** All must hold, in this order. */
  readonly guards: readonly Guard[];
  /** What the step changes beside the state, in this order. */
  readonly effects: readonly Effect[];
  /** Messages that leave in the same transaction. */
  readonly tells: readonly MessageName[];
}

/** What becomes of a message that no step takes: nothing at all, an answer all the same, or it waits and raises an alarm. Officers are always refused by name. */
export type Otherwise = 'unchanged' | 'park' | `answer:${MessageName}`;

export interface Table<State extends string, Guard extends string, Effect extends string> {
  readonly begins: State;
  /** In the order of trial: of several steps that hear one message, the first that is allowed is done. */
  readonly moves: Readonly<Record<string, Step<State, Guard, Effect>>>;
  readonly otherwise: Readonly<Partial<Record<MessageName, Otherwise>>>;
  /** What becomes of a message about something that this cell has never heard of, where that differs. */
  readonly unknown?: Readonly<Partial<Record<MessageName, Otherwise>>>;
}

export interface GuardOf<Row, News> {
  readonly holds: (row: Row, news: News) => boolean;
  /** What an officer reads. A guard without it only tells apart what one message may mean. */
  readonly refusal?: (row: Row, news: News) => DomainError;
}
export type EffectOf<Row, News> = (row: Row, news: News) => Row;

export interface Machine<State extends string, Guard extends string, Effect extends string, Row extends { readonly state: State }, News> {
  readonly table: Table<State, Guard, Effect>;
  readonly guards: Readonly<Record<Guard, GuardOf<Row, News>>>;
  readonly effects: Readonly<Record<Effect, EffectOf<Row, News>>>;
  readonly refusal: (move: string, row: Row) => DomainError;
}

export type Heard<Row> =
  | { readonly done: true; readonly move: string; readonly row: Row }
  /** `why` is undefined where nothing in the table listens to such a message at all. */
  | { readonly done: false; readonly otherwise: Otherwise; readonly why: DomainError | undefined };

/** An officer's or the service's own step. Throws the named refusal: an illegal move never does nothing. */
export function act<S extends string, G extends string, E extends string, Row extends { readonly state: S }, News>(
  machine: Machine<S, G, E, Row, News>,
  move: string,
  row: Row,
  news: News,
): Row {
  const step = machine.table.moves[move];
  if (step === undefined) throw machine.refusal(move, row);
  const no = refusalOf(machine, move, step, row, news);
  if (no !== undefined) throw no;
  return changed(machine, step, row, news);
}

/** A message. What no step takes leaves the row as it is; the table says what else becomes of it. */
export function hear<S extends string, G extends string, E extends string, Row extends { readonly state: S }, News>(
  machine: Machine<S, G, E, Row, News>,
  message: MessageName,
  row: Row,
  news: News,
): Heard<Row> {
  let why: DomainError | undefined;
  for (const [move, step] of Object.entries(machine.table.moves)) {
    if (typeof step.on === 'string' || step.on.hears !== message || !isMeant(machine, step, row, news)) continue;
    const no = refusalOf(machine, move, step, row, news);
    if (no === undefined) return { done: true, move, row: changed(machine, step, row, news) };
    why = no;
  }
  return { done: false, otherwise: machine.table.otherwise[message] ?? 'unchanged', why };
}

function isMeant<S extends string, G extends string, E extends string, Row extends { readonly state: S }, News>(
  { guards }: Machine<S, G, E, Row, News>,
  step: Step<S, G, E>,
  row: Row,
  news: News,
): boolean {
  return step.guards.every((name) => guards[name].refusal !== undefined || guards[name].holds(row, news));
}

function refusalOf<S extends string, G extends string, E extends string, Row extends { readonly state: S }, News>(
  { guards, refusal }: Machine<S, G, E, Row, News>,
  move: string,
  step: Step<S, G, E>,
  row: Row,
  news: News,
): DomainError | undefined {
  if (!step.from.includes(row.state)) return refusal(move, row);
  const broken = step.guards.find((name) => !guards[name].holds(row, news));
  if (broken === undefined) return undefined;
  return guards[broken].refusal?.(row, news) ?? refusal(move, row);
}

function changed<S extends string, G extends string, E extends string, Row extends { readonly state: S }, News>(
  { effects }: Machine<S, G, E, Row, News>,
  step: Step<S, G, E>,
  row: Row,
  news: News,
): Row {
  const moved: Row = { ...row, state: step.to };
  return step.effects.reduce((next, name) => effects[name](next, news), moved);
}
