import pg from 'pg';
import { until } from './timing.js';

const channel = 'bench';

/** When rows of a table were committed, by the clock of this process: a trigger tells, and PostgreSQL delivers what it told at the commit. */
export class Sightings {
  readonly #at = new Map<string, number>();

  private constructor(private readonly client: pg.Client) {
    client.on('notification', ({ payload = '' }) => {
      if (!this.#at.has(payload)) this.#at.set(payload, performance.now());
    });
  }

  /** As the superuser. */
  static async of(url: string, table: string, column: string): Promise<Sightings> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const sightings = new Sightings(client);
    await client.query(`create or replace function public.bench_tell() returns trigger language plpgsql as
      $$ begin perform pg_notify('${channel}', to_jsonb(new) ->> tg_argv[0]); return null; end $$`);
    await client.query(`create trigger bench_tell after insert on ${table} for each row execute function public.bench_tell('${column}')`);
    await client.query(`listen ${channel}`);
    return sightings;
  }

  async all(keys: readonly string[]): Promise<number[]> {
    await until('everything sent to be seen', async () => keys.every((key) => this.#at.has(key)));
    return keys.map((key) => this.#at.get(key) ?? Number.NaN);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
