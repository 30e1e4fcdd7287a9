import { crc32 } from 'node:zlib';
import pg from 'pg';
import { LastingClient } from '#libs/persistence/src/lasting-client.js';
import type { DeliveredMessage, LogMessage } from '../event-log.js';
import { isHeartbeatTopic } from '../heartbeat/heartbeat.js';
import { UnknownTopic } from '../log.errors.js';
import { outlineOf, type Report } from '../report.js';
import { type LaneName, partitions } from './lane-name.js';
import { migrateLog } from './log-schema.js';

export const channel = 'log';

interface MessageRow {
  readonly position: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: Buffer;
  readonly appended_at: Date;
}

/** The log's tables: every statement that touches them except the locks. A small pool whose connections go when nobody needs them. */
export class LogStore {
  readonly #pool: pg.Pool;
  #migrated: Promise<void> | undefined;

  constructor(url: string, report: Report) {
    const short = { connectionTimeoutMillis: 5_000, query_timeout: 30_000, idleTimeoutMillis: 2_000, keepAlive: true };
    this.#pool = new pg.Pool({ connectionString: url, max: 3, application_name: 'log', Client: LastingClient, ...short });
    this.#pool.on('error', (failure) => report('debug', 'an idle connection to the log was lost', outlineOf(failure)));
  }

  async ensure(topics: readonly string[]): Promise<void> {
    await this.migrated();
    await this.#pool.query('insert into log_topic (topic) select unnest($1::text[]) on conflict do nothing', [topics]);
  }

  async mustExist(topics: readonly string[]): Promise<void> {
    await this.migrated();
    const { rows } = await this.#pool.query<{ topic: string }>('select topic from log_topic where topic = any($1)', [topics]);
    refuseMissing(topics, rows);
  }

  async append(messages: readonly LogMessage[]): Promise<void> {
    await this.migrated();
    await this.withClient(async (client) => {
      await client.query('begin');
      await lockTopics(client, [...new Set(messages.map(({ topic }) => topic))]);
      await insert(client, messages);
      await forgetBeats(client, messages);
      await client.query('commit');
    });
  }

  async read({ topic, partition }: LaneName, after: bigint, limit: number): Promise<DeliveredMessage[]> {
    const { rows } = await this.#pool.query<MessageRow>(
      `select position, key, headers, value, appended_at from log_message
       where topic = $1 and partition = $2 and position > $3 order by position limit $4`,
      [topic, partition, after, limit],
    );
    return rows.map(({ appended_at: appendedAt, ...row }) => ({ topic, partition, appendedAt, ...row, position: BigInt(row.position) }));
  }

  async offset(group: string, { topic, partition }: LaneName): Promise<bigint> {
    const { rows } = await this.#pool.query<{ position: string }>(
      'select position from log_offset where consumer_group = $1 and topic = $2 and partition = $3',
      [group, topic, partition],
    );
    return BigInt(rows[0]?.position ?? 0);
  }

  /** Never backwards: a member that lost its lane without knowing may save after the one that took it over. */
  async save(group: string, { topic, partition }: LaneName, position: bigint): Promise<void> {
    await this.#pool.query(
      `insert into log_offset (consumer_group, topic, partition, position) values ($1, $2, $3, $4)
       on conflict (consumer_group, topic, partition) do update set position = excluded.position where log_offset.position < excluded.position`,
      [group, topic, partition, position],
    );
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  private migrated(): Promise<void> {
    this.#migrated ??= this.withClient(migrateLog).catch((failure: unknown) => {
      this.#migrated = undefined;
      throw failure;
    });
    return this.#migrated;
  }

  /** A failed connection is thrown away, and its transaction with it. The pool listens for failures of idle connections only; ours is not idle. */
  private async withClient(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    const client = await this.#pool.connect();
    let broken = false;
    const breaks = () => {
      broken = true;
    };
    client.on('error', breaks);
    try {
      await work(client);
    } catch (failure) {
      broken = true;
      throw failure;
    } finally {
      client.off('error', breaks);
      client.release(broken);
    }
  }
}

/**
 * One appender per topic at a time, from before it draws its positions until it has committed. Without the lock a transaction could draw 7, another
 * draw 8 and commit first; a reader that has seen 8 asks for what comes after 8, and 7, committed late, is never read.
 * In the order of ids, so that two appenders of several topics never wait for each other.
 */
async function lockTopics(client: pg.ClientBase, topics: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ topic: string }>(
    `select topic, pg_advisory_xact_lock(hashtext('append to the log'), id), pg_notify('${channel}', '')
     from (select id, topic from log_topic where topic = any($1) order by id) as wanted`,
    [topics],
  );
  refuseMissing(topics, rows);
}

/** `order by line`: positions are drawn in the order in which the caller gave the messages. */
async function insert(client: pg.ClientBase, messages: readonly LogMessage[]): Promise<void> {
  await client.query(
    `insert into log_message (topic, partition, key, headers, value)
     select topic, partition, key, headers, value
     from unnest($1::text[], $2::smallint[], $3::text[], $4::jsonb[], $5::bytea[])
       with ordinality as message (topic, partition, key, headers, value, line)
     order by line`,
    [
      messages.map(({ topic }) => topic),
      messages.map(({ key }) => crc32(key) % partitions),
      messages.map(({ key }) => key),
      messages.map(({ headers }) => JSON.stringify(headers)),
      messages.map(({ value }) => value),
    ],
  );
}

/** Of signs of life only the newest of each key stays.. */
async function forgetBeats(client: pg.ClientBase, messages: readonly LogMessage[]): Promise<void> {
  for (const { topic, key } of messages.filter((message) => isHeartbeatTopic(message.topic))) {
    await client.query(
      `delete from log_message where topic = $1 and partition = $2 and key = $3 and position <
         (select max(position) from log_message where topic = $1 and partition = $2 and key = $3)`,
      [topic, crc32(key) % partitions, key],
    );
  }
}

function refuseMissing(topics: readonly string[], found: readonly { readonly topic: string }[]): void {
  const there = new Set(found.map(({ topic }) => topic));
  const missing = topics.filter((topic) => !there.has(topic));
  if (missing.length > 0) throw new UnknownTopic(missing);
}
