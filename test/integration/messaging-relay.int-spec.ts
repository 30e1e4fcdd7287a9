import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { instant } from '#libs/domain/src/instant.js';
import { Envelopes } from '#libs/messaging/src/envelope/envelope.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import type { EventLog, LogMessage } from '#libs/messaging/src/event-log.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { OutboxRelay } from '#libs/messaging/src/outbox/outbox.relay.js';
import { WakeUp } from '#libs/messaging/src/outbox/wake-up.js';
import { roleOf } from '#libs/persistence/src/provision.js';
import { openServiceDatabase } from '#libs/persistence/src/service-database.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Gate } from '#test/contracts/event-log.support.js';
import { testKeys } from '#test/support/case-status.js';
import type { TestDatabase } from '#test/support/database.js';
import { eventually } from '#test/support/probe.js';
import { asRole, regionDatabase } from '#test/support/region.js';
import { contentOf, sql } from './messaging.support.js';

/** Notes what is appended; a test may make it slow to answer, or refuse. */
class NotingLog implements EventLog {
  readonly told: { readonly key: string; readonly sequence: number }[] = [];
  answers: () => Promise<void> = async () => {};

  async append(messages: readonly LogMessage[]): Promise<void> {
    await this.answers();
    this.told.push(...messages.map((message) => ({ key: message.key, sequence: contentOf(message).sequence })));
  }

  sequencesOf(key: string): number[] {
    return this.told.filter((each) => each.key === key).map(({ sequence }) => sequence);
  }

  async ensureTopics(): Promise<void> {}
  async close(): Promise<void> {}
  subscribe(): never {
    throw new Error('nobody reads here');
  }
}

let keys: Awaited<ReturnType<typeof testKeys>>;
let test1: TestDatabase;
let database: DataSource;
let envelopes: Envelopes;
let transactions: Transactions;
let url: string;
const relays: OutboxRelay[] = [];

beforeAll(async () => {
  keys = await testKeys();
  envelopes = new Envelopes(await KeyRing.load(keys.directory, 'tianjin'));
});
afterAll(() => keys.remove());
beforeEach(async () => {
  test1 = await regionDatabase('tianjin');
  url = asRole(test1, roleOf('tianjin', 'complaint-intake'));
  database = await openServiceDatabase(url, complaintIntake, 4);
  transactions = new Transactions(database);
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  await database.destroy();
  await test1.drop();
});

function relayTo(log: EventLog, wakeUp = new WakeUp()): OutboxRelay {
  const relay = new OutboxRelay({ service: 'complaint-intake', databaseUrl: url, log, envelopes, wakeUp, onFailure: () => {} });
  relays.push(relay);
  relay.start();
  return relay;
}

/** The next events of one thing, from its first on. */
function tell(key: string, from: number, count: number): Promise<void> {
  const at = instant(new Date().toISOString());
  const events = Array.from({ length: count }, (_, index) => ({
    ...{ type: 'complaint-intake.test', version: 1, key, data: {}, aggregateId: key, sequence: from + index, at, by: 'test' },
  }));
  return transactions.run((tx) => new Outbox(new WakeUp()).append('test', events, tx));
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('two relays on one outbox', () => {
  test('never send at the same time: the second waits until the first is gone, then goes on where it stopped', async () => {
    const [first, second] = [new NotingLog(), new NotingLog()];
    const leading = relayTo(first);
    await tell('m', 1, 3);
    await eventually('the first to send', () => first.told.length === 3);
    const wakeUp = new WakeUp();
    relayTo(second, wakeUp);
    for (const from of [4, 5, 6]) {
      wakeUp.nudge();
      await tell('m', from, 1);
      await eventually('the first to send on', () => first.told.length === from);
    }
    expect(second.told).toEqual([]);

    await leading.stop();
    await tell('m', 7, 2);

    await eventually('the second to go on', () => second.told.length === 2);
    expect(first.sequencesOf('m')).toEqual(upTo(6));
    expect(second.sequencesOf('m')).toEqual([7, 8]);
  });

  test('lose nothing and keep the order when the one that sends is cut off in the middle of it', async () => {
    const log = new NotingLog();
    const begun = new Gate();
    const go = new Gate();
    log.answers = () => {
      begun.open();
      return go.opened;
    };
    relayTo(log);
    relayTo(log);
    await tell('m', 1, 5);
    await begun.opened;
    await sql(
      test1.url,
      `select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database where datname = current_database())`,
    );
    await tell('m', 6, 5);
    go.open();

    await eventually('all to be stamped', async () => (await sql(url, 'select 1 from outbox where published_at is null')).length === 0);
    const sequences = log.sequencesOf('m');
    expect(sequences.filter((each, at) => sequences.indexOf(each) === at)).toEqual(upTo(10));
  });
});

describe('a relay', () => {
  test('skips nothing while the log refuses, and sends everything in order once it does not', async () => {
    const log = new NotingLog();
    let refused = 0;
    log.answers = async () => {
      refused += 1;
      if (refused <= 3) throw new Error('the log is away');
    };
    const wakeUp = new WakeUp();
    relayTo(log, wakeUp);
    for (const from of upTo(20)) await tell(`m${from % 4}`, Math.ceil(from / 4), 1);

    await eventually('all to be sent', () => {
      wakeUp.nudge();
      return log.told.length === 20;
    });
    for (const key of ['m0', 'm1', 'm2', 'm3']) expect(log.sequencesOf(key)).toEqual(upTo(5));
    expect(refused).toBeGreaterThan(3);
  });

  test('lets nobody write the same event of a thing twice', async () => {
    await tell('m', 1, 1);
    await expect(tell('m', 1, 1)).rejects.toMatchObject({ code: '23505' });
  });
});
