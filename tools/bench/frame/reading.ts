import pg from 'pg';
import type { Served } from '../place/served.js';
import type { Statement } from '../place/service-words.js';
import { bytesOf, HttpLine, mustSucceed } from './http-line.js';

/** One thing that officers ask for again and again. */
export interface Asked {
  readonly name: string;
  readonly path: string;
}

/** An officer who reads over HTTP, and beside them the SQL that the service executes for it, over one connection of pg. */
export class Reader {
  private constructor(
    private readonly served: Served,
    private readonly line: HttpLine,
    private readonly bare: pg.Client,
    private readonly token: string,
  ) {}

  static async open(served: Served, databaseUrl: string, token: string): Promise<Reader> {
    const bare = new pg.Client({ connectionString: databaseUrl });
    await bare.connect();
    return new Reader(served, await HttpLine.open(served.url), bare, token);
  }

  bytes({ path }: Asked): Buffer {
    return bytesOf({ method: 'GET', path, headers: { authorization: `Bearer ${this.token}` } });
  }

  async ask(bytes: Buffer): Promise<Buffer> {
    return mustSucceed(await this.line.ask(bytes));
  }

  /** What the service reads from its database for this request; what opens and ends a transaction is not the question's. */
  async sqlOf(asked: Asked): Promise<readonly Statement[]> {
    const bytes = this.bytes(asked);
    // Once before: the first time may look at things that it keeps.
    await this.ask(bytes);
    const statements = await this.served.statementsOf(() => this.ask(bytes));
    const reading = statements.filter(({ text }) => /^\s*(select|with)\b/i.test(text) && / matter /.test(text));
    if (reading.length === 0) throw new Error(`${asked.name} reads nothing`);
    return reading;
  }

  async run(statements: readonly Statement[]): Promise<void> {
    for (const { text, values } of statements) await this.bare.query(text, [...values]);
  }

  async close(): Promise<void> {
    this.line.close();
    await this.bare.end();
  }
}
