import type { DomainError } from './domain-error.js';

/** The moves an aggregate knows, as data: the pictures in the README and the guards of the aggregate are both read from it. */
export type Moves<State extends string, Move extends string> = Readonly<Record<Move, Transition<State>>>;

export interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  /** The id of the rule in the law or in the custody table that allows the move. */
  readonly rule: string;
}

/** The state that the move leads to. Throws the refusal where the table does not know the move from that state: an illegal move never does nothing. */
export function next<State extends string, Move extends string>(
  moves: Moves<State, Move>,
  move: Move,
  state: State,
  Refusal: new (move: Move, state: State) => DomainError,
): State {
  const { from, to } = moves[move];
  if (!from.includes(state)) throw new Refusal(move, state);
  return to;
}
