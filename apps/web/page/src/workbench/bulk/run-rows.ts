import { CommandKey } from '../../api/command-key.js';
import { LineLost, Problem } from '../../api/problem.js';

export interface RowOutcome {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly error?: unknown;
}

/** One row's own command: sent under a key, and at the version that the officer saw (or was told of by the last refusal). */
export type SendRow<Row> = (row: Row, key: string, seen: number | undefined) => Promise<unknown>;

/** As many rows as are sent at once: one officer must not keep a cell from the others. */
const atOnce = 4;

/**
 * Sends one command per row, a few at a time, and tells of each how it went. A row whose answer was lost keeps its key, so that trying again cannot do it twice; a
 * row that was refused is a new intent when it is tried again.
 */
export class RowRuns<Row extends { readonly id: string }> {
  readonly #keys = new Map<string, CommandKey>();
  readonly #seen = new Map<string, number>();

  constructor(
    private readonly send: SendRow<Row>,
    private readonly tell: (id: string, outcome: RowOutcome) => void,
  ) {}

  async run(rows: readonly Row[]): Promise<void> {
    for (const { id } of rows) this.tell(id, { state: 'waiting' });
    const queue = rows.values();
    const worker = async () => {
      for (const row of queue) await this.one(row);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, rows.length) }, worker));
  }

  private async one(row: Row): Promise<void> {
    const key = this.keyOf(row.id);
    this.tell(row.id, { state: 'running' });
    try {
      await this.send(row, key.of(row.id), this.#seen.get(row.id));
      key.answered();
      this.tell(row.id, { state: 'done' });
    } catch (error) {
      if (!(error instanceof LineLost)) key.answered();
      if (error instanceof Problem && error.stale?.current !== undefined) this.#seen.set(row.id, error.stale.current);
      this.tell(row.id, { state: 'failed', error });
    }
  }

  private keyOf(id: string): CommandKey {
    const key = this.#keys.get(id) ?? new CommandKey();
    this.#keys.set(id, key);
    return key;
  }
}
