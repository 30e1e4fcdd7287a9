import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import { KafkaAdministration } from '#libs/messaging/src/kafka/kafka-administration.js';
import type { KafkaConfig } from '#libs/messaging/src/kafka/kafka-client.js';
import { KafkaLog } from '#libs/messaging/src/kafka/kafka-log.js';
import { findKafka } from '#test/support/kafka.js';
import { eventually } from '#test/support/probe.js';
import type { KafkaConnection } from '../../tools/kafka/broker-folder.js';
import { type RunningKafka, startKafka } from '../../tools/kafka/start-kafka.js';
import { eventLogContract } from './event-log.contract.js';
import { freshName, interleaved, messageOf, numbers, type OpenLog, Reader } from './event-log.support.js';

const { kafka, ...absence } = await findKafka();

if (kafka === undefined) {
  const reason = 'reason' in absence ? absence.reason : '';
  test.skip(`the log on Kafka (${reason})`, () => {});
} else {
  onKafka(kafka);
}

function onKafka(broker: KafkaConnection): void {
  const made = new Set<string>();
  const administration = new KafkaAdministration({ brokers: broker.brokers, clientId: 'contract', ...broker.users['admin'] });
  afterAll(async () => {
    if (made.size > 0) await administration.deleteTopics([...made]);
  });

  const as = (user: string) => ({ brokers: broker.brokers, clientId: 'contract', ...broker.users[user] });
  const open = async (): Promise<OpenLog> => {
    const logs: EventLog[] = [];
    const another = async () => {
      const log = remembering(new KafkaLog(as('admin')), made);
      logs.push(log);
      return log;
    };
    const close = async () => void (await Promise.all(logs.map((log) => log.close())));
    return { log: await another(), another, child: { kind: 'kafka', config: as('admin') }, close };
  };

  eventLogContract('the log on Kafka', open);
  describe('the rules of the broker', () => accessRules(as, open));
  describe('a broker that is killed in mid-stream', () => survivesTheBroker());
}

/** On topics of its own: the real ones are read by services, which would park what is not signed. */
function accessRules(as: (user: string) => KafkaConfig, open: () => Promise<OpenLog>): void {
  const [ours, theirs, inner] = [freshName('beijing.access'), freshName('hebei.case-referral.access'), freshName('hebei.web.access')];
  let admin: OpenLog;
  beforeAll(async () => {
    admin = await open();
    await admin.log.ensureTopics([ours, theirs, inner]);
  });
  afterAll(() => admin.close());

  test('a region writes to its own topics and is refused by the broker at another region’s', async () => {
    const log = new KafkaLog(as('beijing'));
    for (const topic of [theirs, 'hebei.complaint-intake']) {
      await expect(log.append([messageOf(topic, 'one', '0')])).rejects.toThrow(/not authorized/i);
    }
    await expect(log.ensureTopics([ours, theirs, 'hebei.case-referral'])).resolves.toBeUndefined();
    await expect(log.append([messageOf(ours, 'one', '0')])).resolves.toBeUndefined();
    await log.close();
  });

  test('a region makes no topics, and reads under group names of its own only', async () => {
    const log = new KafkaLog(as('beijing'));
    await expect(log.ensureTopics([freshName('beijing')])).rejects.toThrow(/authori[sz]/i);
    await admin.log.append([messageOf(theirs, 'one', '0')]);
    const [own, foreign] = [new Reader(), new Reader()];
    await log.subscribe(`beijing.${randomUUID()}`, [theirs], own.deliver);
    await log.subscribe(`hebei.${randomUUID()}`, [theirs], foreign.deliver);
    await eventually('its own group to hear', () => own.count > 0);
    expect(foreign.count).toBe(0);
    await log.close();
  });

  test('a region does not even see the topic on which another tells its own services alone', async () => {
    // Whoever may read may look: what it may not look at is as good as missing, and it may make none.
    const [stranger, owner] = [new KafkaLog(as('beijing')), new KafkaLog(as('hebei'))];
    await expect(stranger.ensureTopics([theirs])).resolves.toBeUndefined();
    await expect(stranger.ensureTopics([inner])).rejects.toThrow(/authori[sz]/i);
    await expect(owner.ensureTopics([inner])).resolves.toBeUndefined();
    await Promise.all([stranger.close(), owner.close()]);
  });

  test('nobody gets in without a name', async () => {
    const { username: _name, password: _secret, ...nobody } = as('beijing');
    const log = new KafkaLog(nobody);
    await log.append([messageOf(ours, 'one', '0')]).then(
      () => expect('nobody').toBe('refused'),
      (failure: unknown) => expect(String(failure)).toMatch(/Closed connection/),
    );
    await log.close();
  });

  test('a wrong password is refused at once, not waited for', async () => {
    const log = new KafkaLog({ ...as('beijing'), password: 'wrong' });
    await expect(log.subscribe('beijing.any', [ours], async () => {})).rejects.toThrow(/SASL|authentication/i);
    await log.close();
  });
}

/** On a broker of its own, so that nobody else loses theirs. */
function survivesTheBroker(): void {
  test('nothing is lost, order is kept, and everybody comes back by himself', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'kafka-killed-'));
    let broker: RunningKafka = await startKafka({ dataDir, port: 0 });
    const port = Number(broker.connection.brokers[0]?.split(':')[1]);
    const config = { brokers: broker.connection.brokers, clientId: 'killed', ...broker.connection.users['admin'] };
    const [log, other] = [new KafkaLog(config), new KafkaLog(config)];
    try {
      const topic = freshName('killed');
      await log.ensureTopics([topic]);
      const [first, second] = [new Reader(), new Reader()];
      const subscription = await log.subscribe('group', [topic], first.deliver);
      await other.subscribe('group', [topic], second.deliver);
      await eventually('both members', () => subscription.progress().caughtUpAt !== undefined);
      const writing = write(log, topic, 100);
      await eventually('a stream', () => first.count + second.count > 200);
      process.kill(broker.pid, 'SIGKILL');
      await broker.ended;
      broker = await startKafka({ dataDir, port });
      await writing;
      const all = () => [...first.all, ...second.all];
      await eventually('all messages', () => new Set(all().map(({ key, value }) => `${key} ${value}`)).size === 2_000, { within: 45_000 });
      for (const reader of [first, second]) for (const key of reader.keys) expect(isAscending(reader.textsOf(key).map(Number))).toBe(true);
      expect(new Set(all().map(({ key }) => key)).size).toBe(20);
      const killed = new Date();
      await eventually('being caught up', () => (subscription.progress().caughtUpAt ?? 0) > killed);
    } finally {
      await Promise.all([log.close(), other.close()]);
      await broker.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  }, 150_000);
}

/** As the relay does: the next round goes when the log has this one, however often that takes. */
async function write(log: EventLog, topic: string, rounds: number): Promise<void> {
  for (const round of numbers(rounds)) {
    const appended = () => log.append(interleaved(topic, 20, 1, Number(round))).then(() => true);
    await eventually('the append to go through', appended, { within: 60_000, every: 50 });
  }
}

const isAscending = (found: readonly number[]): boolean => found.every((number, index) => index === 0 || number > (found[index - 1] ?? -1));

/** Notes the topics that a test makes, so that they can be deleted after it. */
function remembering(log: KafkaLog, made: Set<string>): EventLog {
  const ensureTopics = log.ensureTopics.bind(log);
  log.ensureTopics = async (topics) => {
    for (const topic of topics) made.add(topic);
    await ensureTopics(topics);
  };
  return log;
}
