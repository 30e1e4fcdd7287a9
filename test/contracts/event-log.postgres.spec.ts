import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { heartbeatTopic } from '#libs/messaging/src/heartbeat/heartbeat.js';
import { PostgresLog } from '#libs/messaging/src/postgres-log/postgres-log.js';
import { freshDatabase } from '#test/support/database.js';
import { eventually } from '#test/support/probe.js';
import { eventLogContract } from './event-log.contract.js';
import { Fixture, interleaved, messageOf, numbers, type OpenLog, Reader } from './event-log.support.js';

let url: string;
let drop: () => Promise<void>;
let database: pg.Pool;

beforeAll(async () => {
  ({ url, drop } = await freshDatabase());
  database = new pg.Pool({ connectionString: url, max: 2 });
  database.on('error', () => {});
});
afterAll(async () => {
  await database.end();
  await drop();
});

async function open(): Promise<OpenLog> {
  const logs: PostgresLog[] = [];
  const another = async () => {
    const log = new PostgresLog({ url });
    logs.push(log);
    return log;
  };
  return {
    log: await another(),
    another,
    child: { kind: 'postgres', url },
    close: async () => void (await Promise.all(logs.map((log) => log.close()))),
  };
}

eventLogContract('the log in Postgres', open);

const given = new Fixture(open);

test('an append that commits late is not lost: a later one of the same topic waits for it', async () => {
  const { log, group, topic } = given;
  const reader = new Reader();
  // The first appender draws its position and then dawdles before it commits.
  await database.query(`create or replace function dawdle() returns trigger language plpgsql as
    $$ begin if new.key = 'slow' then perform pg_sleep(1); end if; return new; end $$`);
  await database.query('create or replace trigger dawdle before insert on log_message for each row execute function dawdle()');
  const finished: string[] = [];
  await log.subscribe(group, [topic], reader.deliver);
  const slow = log.append([...interleaved(topic, 10, 1), messageOf(topic, 'slow', '0')]);
  await eventually('the slow one to dawdle', async () => {
    const { rows } = await database.query(`select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`);
    return rows.length > 0;
  });
  const quick = (await given.opened.another()).append(interleaved(topic, 10, 1, 1));
  await Promise.all([slow.then(() => finished.push('slow')), quick.then(() => finished.push('quick'))]);
  expect(finished).toEqual(['slow', 'quick']);
  await eventually('all messages', () => reader.count === 21);
  for (const key of numbers(10)) expect(reader.textsOf(`key-${key}`)).toEqual(['0', '1']);
});

test('connections cut in mid-stream come back by themselves: nothing is lost, order is kept', async () => {
  const { log, group, topic } = given;
  const reader = new Reader();
  await log.subscribe(group, [topic], reader.deliver);
  for (let round = 0; round < 30; round++) {
    if (round % 10 === 5) await cutAll();
    await eventually('the append to go through', () =>
      log.append(interleaved(topic, 10, 1, round)).then(
        () => true,
        () => false,
      ),
    );
  }
  await eventually('all messages', () => reader.count >= 300);
  for (const key of reader.keys) expect(reader.textsOf(key)).toEqual(numbers(30));
});

test('an idle log answers for itself after its connection was cut', async () => {
  const { log, group, topic } = given;
  const reader = new Reader();
  const subscription = await log.subscribe(group, [topic], reader.deliver);
  await eventually('the first look', () => subscription.progress().caughtUpAt !== undefined);
  await cutAll();
  const cut = new Date();
  await eventually('a look on the next connection', () => (subscription.progress().caughtUpAt ?? 0) > cut);
  await log.append([messageOf(topic, 'one', '0')]);
  await eventually('the message', () => reader.count === 1);
});

test('two members share the lanes of a group, and one that comes later gets its part', async () => {
  const { group, topic } = given;
  const [first, second] = [new Reader(), new Reader()];
  const other = await given.opened.another();
  await given.log.subscribe(group, [topic], first.deliver);
  await other.subscribe(group, [topic], second.deliver);
  await eventually('both to deliver', async () => {
    await given.log.append(interleaved(topic, 20, 1));
    return first.count > 0 && second.count > 0;
  });
  await given.log.append(interleaved(topic, 20, 1, 1_000));
  const heard = () => [...first.all, ...second.all].filter(({ value }) => value.toString() === '1000').map(({ key }) => key);
  await eventually('twenty more', () => new Set(heard()).size === 20);
  expect(heard().length).toBe(20);
});

const cutAll = () =>
  database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);

test('of signs of life only the newest of each service is kept, and whoever reads late has it and is at the end', async () => {
  const { log, group } = given;
  const beats = heartbeatTopic('hebei');
  await log.ensureTopics([beats]);
  for (const n of numbers(5)) await log.append([messageOf(beats, 'case-referral', n), messageOf(beats, 'complaint-intake', n)]);
  const reader = new Reader();
  const subscription = await log.subscribe(group, [beats], reader.deliver);
  await eventually('the end to be reached', () => subscription.progress().caughtUpAt !== undefined && reader.count > 0);
  expect(['case-referral', 'complaint-intake'].map((service) => reader.textsOf(service))).toEqual([['4'], ['4']]);
});
