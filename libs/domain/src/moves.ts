/** The moves an aggregate knows, as data: the pictures in the README and the guards of the aggregate are both read from it. */
export type Moves<State extends string, Move extends string> = Readonly<Record<Move, Transition<State>>>;

export interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  /** The id of the rule in the law or in the custody table that allows the move. */
  readonly rule: string;
}
