import pg from 'pg';
import { WakeUp } from '../outbox/wake-up.js';
import { delayWithoutServer, pause } from '../patience.js';
import { outlineOf, type Report } from '../report.js';
import { type LaneName, textOf } from './lane-name.js';
import { channel } from './log-store.js';
import { countHolders } from './shared-lock.js';

/** Where a lane ends and how far the group has saved that it read it, both at one moment. */
export interface LaneState extends LaneName {
  readonly head: string;
  readonly saved: string;
}

/** What the session gives lanes to. */
export interface LogMember {
  readonly group: string;
  readonly lanes: readonly LaneName[];
  /** How many it has, those it is letting go included. */
  readonly holds: number;
  wanted(): readonly LaneName[];
  hold(lane: LaneName): void;
  giveUp(count: number): void;
  saw(states: readonly LaneState[], at: Date): void;
}

/** A nudge may be lost: then this is how late a message is. */
const idle = 500;
const betweenShares = 1_000;
/** Under a stream of nudges one look serves many of them. */
const shortestRest = 10;

/**
 * One connection per process for what belongs to a session: locks, LISTEN, and the look at how far the log has grown. A lane is held by a session
 * advisory lock, so that the database itself frees the lanes of a member that died. When the connection is lost, so are the lanes: they are let go
 * here and taken anew on the next connection, by whoever is first.
 */
export class LogSession {
  readonly #members = new Set<LogMember>();
  readonly #joined = new Set<LogMember>();
  readonly #locked = new Set<string>();
  readonly #released = new Set<string>();
  readonly #wake = new WakeUp();
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;
  #shareAt = 0;

  constructor(
    private readonly url: string,
    private readonly report: Report,
  ) {}

  join(member: LogMember): void {
    this.#members.add(member);
    this.#shareAt = 0;
    this.#running ??= this.run();
    this.#wake.nudge();
  }

  release(member: LogMember, lane: LaneName): void {
    this.#released.add(lockOf(member, lane));
    this.#wake.nudge();
  }

  leave(member: LogMember): void {
    this.#members.delete(member);
    this.#wake.nudge();
  }

  /** The locks go with the connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#wake.nudge();
    await this.#running;
  }

  private async run(): Promise<void> {
    const { signal } = this.#closing;
    for (let failures = 0; !signal.aborted; ) {
      const client = this.newClient();
      try {
        await client.connect();
        await client.query(`listen ${channel}`);
        await this.keep(client, () => {
          failures = 0;
        });
      } catch (failure) {
        failures += 1;
        this.report('warn', 'the session of the log was lost and will be opened again', { failures, ...outlineOf(failure) });
      }
      this.forget();
      await endOf(client);
      if (failures > 0) await pause(delayWithoutServer(failures), signal);
    }
  }

  private newClient(): pg.Client {
    const patience = { connectionTimeoutMillis: 5_000, query_timeout: 10_000, keepAlive: true };
    const client = new pg.Client({ connectionString: this.url, application_name: 'log session', ...patience });
    // The failure itself shows at the next statement.
    client.on('error', this.#wake.nudge);
    client.on('notification', this.#wake.nudge);
    return client;
  }

  private async keep(client: pg.Client, healthy: () => void): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const shares = Date.now() >= this.#shareAt;
      if (shares) this.#shareAt = Date.now() + betweenShares;
      await this.unlockReleased(client);
      await this.part(client);
      for (const member of this.#members) {
        if (shares) await this.share(client, member);
        await this.look(client, member);
      }
      healthy();
      await pause(shortestRest, this.#closing.signal);
      await this.#wake.wait(idle);
    }
  }

  private async unlockReleased(client: pg.Client): Promise<void> {
    for (const lock of this.#released) {
      this.#released.delete(lock);
      if (this.#locked.delete(lock)) await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
    }
  }

  private async part(client: pg.Client): Promise<void> {
    for (const member of this.#joined) {
      if (this.#members.has(member)) continue;
      this.#joined.delete(member);
      await client.query('select pg_advisory_unlock_shared(hashtextextended($1, 0))', [memberLock(member)]);
    }
  }

  /** As many lanes as is fair among the sessions that are members of the group; a shared lock each makes them countable, and the dead uncounted. */
  private async share(client: pg.Client, member: LogMember): Promise<void> {
    if (!this.#joined.has(member)) {
      await client.query('select pg_advisory_lock_shared(hashtextextended($1, 0))', [memberLock(member)]);
      this.#joined.add(member);
    }
    const quota = Math.ceil(member.lanes.length / (await countHolders(client, memberLock(member))));
    if (member.holds > quota) member.giveUp(member.holds - quota);
    for (const lane of member.wanted()) {
      if (member.holds >= quota) break;
      await this.tryLock(client, member, lane);
    }
  }

  private async tryLock(client: pg.Client, member: LogMember, lane: LaneName): Promise<void> {
    const lock = lockOf(member, lane);
    // A session gets a lock that it has already, once more: another member of the group in this process may hold it.
    if (this.#locked.has(lock)) return;
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [lock]);
    if (rows[0]?.mine !== true) return;
    this.#locked.add(lock);
    member.hold(lane);
  }

  private async look(client: pg.Client, member: LogMember): Promise<void> {
    const at = new Date();
    const { rows } = await client.query<LaneState>(
      `select topic, partition,
         coalesce((select max(position) from log_message m where m.topic = lane.topic and m.partition = lane.partition), 0) as head,
         coalesce((select position from log_offset o
           where o.consumer_group = $1 and o.topic = lane.topic and o.partition = lane.partition), 0) as saved
       from unnest($2::text[], $3::smallint[]) as lane (topic, partition)`,
      [member.group, member.lanes.map(({ topic }) => topic), member.lanes.map(({ partition }) => partition)],
    );
    member.saw(rows, at);
  }

  private forget(): void {
    this.#locked.clear();
    this.#released.clear();
    this.#joined.clear();
    this.#shareAt = 0;
    for (const member of this.#members) member.giveUp(member.holds);
  }
}

/** A connection whose server vanished never says that it ended. */
async function endOf(client: pg.Client): Promise<void> {
  const ended = new AbortController();
  await Promise.race([client.end().catch(() => undefined), pause(1_000, ended.signal)]);
  ended.abort();
}

const lockOf = (member: LogMember, lane: LaneName): string => `lane of ${member.group}: ${textOf(lane)}`;
const memberLock = (member: LogMember): string => `member of ${member.group}`;
