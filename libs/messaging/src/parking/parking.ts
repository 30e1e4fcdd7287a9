import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { type RequestKey, Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import type { DeliveredMessage } from '../event-log.js';
import { isPassing } from '../transport/failures.js';
import { FailsAgain } from './parking.errors.js';
import { storable } from './storable.js';

export type ParkedWhy = 'forged' | 'unreadable' | 'not-applicable' | 'behind';

export interface ParkedMessage {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly position: string;
  readonly why: ParkedWhy;
  readonly reason: string;
  readonly parkedAt: Date;
}

interface ParkedRow extends Omit<ParkedMessage, 'parkedAt'> {
  readonly partition: number;
  readonly value: Buffer;
  readonly headers: Record<string, string>;
  readonly parked_at: Date;
  readonly appended_at: Date;
}

export interface Discarding {
  readonly by: string;
  readonly reason: string;
  readonly request: RequestKey;
}

interface Resolved {
  readonly resolution: 'replayed' | 'discarded';
  readonly by: string;
  readonly because?: string;
}

const columns = `id, topic, key, type, position, why, reason, parked_at`;

/** Messages that could not be read or applied wait here with their matter's later ones, in order, until somebody replays or discards them. */
@Injectable()
export class Parking {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async park(message: DeliveredMessage, why: ParkedWhy, reason: string, tx: Tx): Promise<void> {
    await tx.query(
      `insert into parked (topic, partition, position, key, type, headers, value, why, reason, appended_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (topic, partition, position, md5(value)) do nothing`,
      [
        message.topic,
        message.partition,
        String(message.position),
        storable(message.key),
        storable(message.headers['ce_type'] ?? ''),
        Object.fromEntries(Object.entries(message.headers).map((each) => each.map(storable))),
        message.value,
        why,
        storable(reason),
        message.appendedAt,
      ],
    );
  }

  /**
   * Says whether earlier messages of this matter wait. The lock makes the answer hold until the transaction ends: without it a message could park
   * behind one that a replay is just finishing, and would wait for ever. A forged message holds nobody back, or a forger could stop a matter.
   */
  async holdsBack(topic: string, key: string, tx: Tx): Promise<boolean> {
    if (!(await this.waiting(topic, key, tx))) return false;
    await lock(topic, key, tx);
    return this.waiting(topic, key, tx);
  }

  /** Whether an earlier message of any of these matters waits. Takes no lock: who hears yes asks again for each, who hears no has none to wait for. */
  async holdsBackAny(topic: string, keys: readonly string[], tx: Tx): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from parked where topic = $1 and key = any($2) and resolved_at is null and why <> 'forged' limit 1`,
      [topic, [...new Set(keys)]],
    );
    return rows.length > 0;
  }

  async list(): Promise<ParkedMessage[]> {
    const rows: ParkedRow[] = await this.transactions.run((tx) =>
      tx.query(`select ${columns} from parked where resolved_at is null order by topic, key, id`),
    );
    return rows.map(shown);
  }

  get(id: string): Promise<ParkedMessage & { readonly value: string }> {
    return this.transactions.run((tx) => this.read(id, tx));
  }

  /** Puts one message aside for good. What waited behind it becomes first in line. */
  async discard(id: string, { by, reason, request }: Discarding): Promise<void> {
    await this.transactions.once(request, async (tx) => {
      const { topic, key } = await this.read(id, tx);
      await lock(topic, key, tx);
      if (!(await this.resolve(id, { resolution: 'discarded', by, because: reason }, tx))) throw new NotFound('parked message', id);
      return {};
    });
  }

  /**
   * Delivers the matter's waiting messages in order, each in its own transaction, and stops at the first that fails again (`FailsAgain`). Returns how many
   * went through. A forged message is tried only when it is itself asked for: a forger must not be able to block the honest ones behind it.
   */
  async replay(id: string, by: string, deliver: (message: DeliveredMessage, tx: Tx) => Promise<void>): Promise<number> {
    const asked = await this.get(id);
    for (let done = 0; ; done++) {
      const more = await this.transactions.run(async (tx) => {
        await lock(asked.topic, asked.key, tx);
        const row = await this.nextOf(asked, tx);
        if (row === undefined) return false;
        await deliver(message(row), tx).catch((failure: unknown) => {
          throw isPassing(failure) ? failure : new FailsAgain(String(row.id), done, failure);
        });
        return this.resolve(row.id, { resolution: 'replayed', by }, tx);
      });
      if (!more) return done;
    }
  }

  private async read(id: string, tx: Tx): Promise<ParkedMessage & { readonly value: string }> {
    const [row]: ParkedRow[] = await tx.query(`select ${columns}, value from parked where id = $1`, [id]);
    if (row === undefined) throw new NotFound('parked message', id);
    return { ...shown(row), value: row.value.toString() };
  }

  private async nextOf({ id, topic, key, why }: ParkedMessage, tx: Tx): Promise<ParkedRow | undefined> {
    const [row]: ParkedRow[] = await tx.query(
      `select * from parked where topic = $1 and key = $2 and (id = $3 or ($4 and why <> 'forged')) and resolved_at is null
       order by id limit 1`,
      [topic, key, id, why !== 'forged'],
    );
    return row;
  }

  private async resolve(id: string, { resolution, by, because }: Resolved, tx: Tx): Promise<boolean> {
    const [row]: Pick<ParkedRow, 'topic' | 'key' | 'type' | 'why'>[] = await tx.query(
      `with done as (update parked set resolved_at = now(), resolution = $2, resolved_by = $3, resolved_because = $4
         where id = $1 and resolved_at is null returning topic, key, type, why) select * from done`,
      [id, resolution, by, because ?? null],
    );
    if (row === undefined) return false;
    const details = { ...row, ...(because === undefined ? {} : { because }) };
    const action = resolution === 'replayed' ? 'ParkedReplayed' : 'ParkedDiscarded';
    await this.audit.record([{ at: this.clock.now(), by, action, rule: 'R-115', subject: `parked/${id}`, details }], tx);
    return true;
  }

  private async waiting(topic: string, key: string, tx: Tx): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from parked where topic = $1 and key = $2 and resolved_at is null and why <> 'forged' limit 1`,
      [topic, key],
    );
    return rows.length > 0;
  }
}

const lock = (topic: string, key: string, tx: Tx) =>
  tx.query(`select pg_advisory_xact_lock(hashtext('parking'), hashtext($1))`, [`${topic}/${key}`]);

const shown = ({ id, topic, key, type, position, why, reason, parked_at }: ParkedRow): ParkedMessage => ({
  id: String(id),
  topic,
  key,
  type,
  position: String(position),
  why,
  reason,
  parkedAt: parked_at,
});

const message = (row: ParkedRow): DeliveredMessage => ({
  topic: row.topic,
  key: row.key,
  partition: row.partition,
  position: BigInt(row.position),
  headers: row.headers,
  value: row.value,
  appendedAt: row.appended_at,
});
