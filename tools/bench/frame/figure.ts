import type { Bench } from '../place/bench.js';

/** One line of the table. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  /** As people read it; `Measured.holds` says whether it is met. */
  readonly aim: string;
  measure(bench: Bench): Promise<Measured>;
}

export interface Measured {
  /** One number, or one for each part of the aim. */
  readonly value: number | readonly number[];
  readonly holds: boolean;
  /** What exactly was compared, and the machine's own figures. */
  readonly lines: readonly string[];
  /** The sizes that were taken where they are not those of the figure's name. */
  readonly sizes?: string;
}
