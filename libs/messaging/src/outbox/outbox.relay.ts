import pg from 'pg';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Envelopes } from '../envelope/envelope.js';
import type { EventLog } from '../event-log.js';
import type { WakeUp } from './wake-up.js';

interface OutboxRow {
  readonly id: string;
  readonly event_id: string;
  readonly aggregate_type: string;
  readonly aggregate_id: string;
  readonly sequence: number;
  readonly key: string;
  readonly type: string;
  readonly version: number;
  readonly data: object;
  readonly actor: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly occurred_at: Date;
}

export interface RelayParts {
  readonly service: string;
  /** Connects as the service's own role, its schema first in the search path. */
  readonly databaseUrl: string;
  readonly log: EventLog;
  readonly envelopes: Envelopes;
  readonly wakeUp: WakeUp;
  readonly onFailure: (failure: unknown) => void;
  /** Called whenever the log has taken what there was to send. */
  readonly onSent?: () => Promise<void>;
}

const batch = 200;
const idle = 1_000;

/**
 * Sends what the outbox holds, in order, never skipping a row. One relay per service at a time: a second process waits for the advisory lock, since
 * two relays taking different rows would send an aggregate's second event before its first. Stamped after the log has it: a crash between sends it again.
 */
export class OutboxRelay {
  #stopping = false;
  #running: Promise<void> | undefined;

  constructor(private readonly parts: RelayParts) {}

  start(): void {
    this.#running = this.run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.parts.wakeUp.nudge();
    await this.#running;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.#stopping; ) {
      const client = new pg.Client({ connectionString: this.parts.databaseUrl });
      client.on('error', this.parts.onFailure);
      try {
        await client.connect();
        await this.relayOn(client, () => {
          failures = 0;
        });
      } catch (failure) {
        this.parts.onFailure(failure);
        failures += 1;
        await this.parts.wakeUp.wait(Math.min(100 * 2 ** failures, 5_000));
      } finally {
        await client.end().catch(this.parts.onFailure);
      }
    }
  }

  private async relayOn(client: pg.Client, healthy: () => void): Promise<void> {
    while (!this.#stopping && !(await this.lock(client))) await this.parts.wakeUp.wait(idle);
    while (!this.#stopping) {
      const sent = await this.sendSome(client);
      healthy();
      await this.parts.onSent?.();
      if (sent < batch && !this.#stopping) await this.parts.wakeUp.wait(idle);
    }
  }

  private async lock(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(hashtext('outbox'), hashtext($1)) as mine`, [
      this.parts.service,
    ]);
    return rows[0]?.mine === true;
  }

  private async sendSome(client: pg.Client): Promise<number> {
    const { rows } = await client.query<OutboxRow>(`select * from outbox where published_at is null order by id limit ${batch}`);
    if (rows.length === 0) return 0;
    await this.parts.log.append(await Promise.all(rows.map((row) => this.wrapped(row))));
    await client.query(`update outbox set published_at = now() where id = any($1)`, [rows.map((row) => row.id)]);
    return rows.length;
  }

  private wrapped(row: OutboxRow) {
    return this.parts.envelopes.wrap(
      { type: row.type, version: row.version, key: row.key, data: row.data },
      {
        id: row.event_id,
        service: this.parts.service,
        aggregate: `${row.aggregate_type}/${row.aggregate_id}`,
        sequence: row.sequence,
        actor: row.actor,
        correlationId: row.correlation_id,
        causationId: row.causation_id ?? undefined,
        time: row.occurred_at.toISOString() as Instant,
      },
    );
  }
}
