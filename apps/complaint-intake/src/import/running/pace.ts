interface Mark {
  readonly at: number;
  readonly rows: number;
  readonly position: number;
}

const windowMs = 10_000;

/** How fast a run is, over its last ten seconds: rows a second, and seconds until the end of the file. */
export class Pace {
  readonly #marks: Mark[] = [];

  constructor(private readonly length: number) {}

  /** `at` in milliseconds of a clock that never jumps. */
  after(at: number, rows: number, position: number): { rate: number | null; secondsLeft: number | null } {
    this.#marks.push({ at, rows, position });
    while (this.#marks.length > 2 && at - (this.#marks[0]?.at ?? at) > windowMs) this.#marks.shift();
    const first = this.#marks[0];
    if (first === undefined || at <= first.at || position <= first.position) return { rate: null, secondsLeft: null };
    const seconds = (at - first.at) / 1_000;
    const perSecond = (position - first.position) / seconds;
    return { rate: (rows - first.rows) / seconds, secondsLeft: Math.max(0, this.length - position) / perSecond };
  }
}
