import pg from 'pg';
import type { BareMessage } from './bare-kafka.js';

/** One table and a connection for each lane: each message is inserted by a statement and a commit of its own. */
export class BareInserts {
  private constructor(
    readonly url: string,
    private readonly clients: readonly pg.Client[],
  ) {}

  static async open(url: string, lanes: number): Promise<BareInserts> {
    const clients = Array.from({ length: lanes }, () => new pg.Client({ connectionString: url }));
    for (const client of clients) await client.connect();
    await clients[0]?.query(
      'create table event (id bigint generated always as identity primary key, key text not null, value bytea not null)',
    );
    return new BareInserts(url, clients);
  }

  async insert({ key, value }: BareMessage, lane: number): Promise<void> {
    const client = this.clients[lane];
    if (client === undefined) throw new Error(`no connection ${lane}`);
    await client.query('insert into event (key, value) values ($1, $2)', [key, value]);
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.end();
  }
}
