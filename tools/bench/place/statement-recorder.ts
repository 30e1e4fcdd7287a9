import pg from 'pg';
import type { Statement } from './service-words.js';

/** Writes down what goes over the connections of this process, so that the bare side can run exactly that. Costs nothing while it is off. */
export class StatementRecorder {
  readonly #query = pg.Client.prototype.query;
  readonly #connections = new Map<object, number>();
  #statements: Statement[] = [];

  begin(): void {
    this.#statements = [];
    const note = (client: object, words: readonly unknown[]) => this.note(client, words);
    const query = this.#query;
    pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
      note(this, words);
      return Reflect.apply(query, this, words);
    } as typeof query;
  }

  end(): readonly Statement[] {
    pg.Client.prototype.query = this.#query;
    return this.#statements;
  }

  private note(client: object, [what, values]: readonly unknown[]): void {
    const connection = this.#connections.get(client) ?? this.#connections.size;
    this.#connections.set(client, connection);
    const asked = typeof what === 'string' ? { text: what, values } : (what as { text?: string; values?: unknown });
    const given = Array.isArray(asked.values) ? asked.values : [];
    this.#statements.push({ connection, text: String(asked.text), values: structuredClone(given) });
  }
}
