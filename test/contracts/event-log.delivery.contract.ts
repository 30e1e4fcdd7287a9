import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { DeliveredMessage } from '#libs/messaging/src/event-log.js';
import { UnknownTopic } from '#libs/messaging/src/log.errors.js';
import { eventually } from '#test/support/probe.js';
import { Fixture, freshName, interleaved, messageOf, numbers, type OpenLog, placeOf, Reader } from './event-log.support.js';

export function deliveryContract(open: () => Promise<OpenLog>): void {
  const given = new Fixture(open);

  test('messages of one key come in the order in which they were appended, and all of them', async () => {
    const { log, group, topic } = given;
    const reader = new Reader();
    await log.subscribe(group, [topic], reader.deliver);
    for (let round = 0; round < 10; round++) await log.append(interleaved(topic, 40, 5, round * 5));
    await eventually('2,000 messages', () => reader.count === 2_000);
    for (const key of reader.keys) expect(reader.textsOf(key)).toEqual(numbers(50));
    expect(new Set(reader.all.map(({ partition }) => partition)).size).toBe(3);
  });

  test('what is put in comes out: bytes, key, headers, a large value and an empty one', async () => {
    const { log, group, topic } = given;
    const reader = new Reader();
    const value = Buffer.concat([Buffer.from([0, 255, 10, 13]), Buffer.alloc(600_000, '案')]);
    const message = { topic, key: '京-0001', value, headers: { type: 'x', subject: '冀 “案”' } };
    await log.subscribe(group, [topic], reader.deliver);
    await log.append([message, { ...message, value: Buffer.alloc(0) }]);
    await eventually('two messages', () => reader.count === 2);
    const [first, second] = reader.all;
    expect(first).toMatchObject({ topic, key: message.key, headers: message.headers });
    expect(first?.value.equals(value)).toBe(true);
    expect(second?.value.length).toBe(0);
    expect(Math.abs(Date.now() - Number(first?.appendedAt))).toBeLessThan(60_000);
  });

  test('a failing delivery is repeated with the same message and holds up no other partition', async () => {
    const { log, group, topic } = given;
    await log.append(interleaved(topic, 20, 2));
    const learnt = new Reader();
    await log.subscribe(freshName('learns'), [topic], learnt.deliver);
    await eventually('all messages once', () => learnt.count === 40);

    const failing = learnt.all[0] as DeliveredMessage;
    const elsewhere = learnt.all.filter(({ partition }) => partition !== failing.partition);
    const reader = new Reader();
    let attempts = 0;
    let mended = false;
    await log.subscribe(group, [topic], async (message) => {
      if (placeOf(message) === placeOf(failing) && ++attempts > 0 && !mended) throw new Error('as the test wants it');
      await reader.deliver(message);
    });
    await eventually('four attempts and all other partitions', () => attempts >= 4 && reader.count >= elsewhere.length);
    expect(reader.all.every(({ partition }) => partition !== failing.partition)).toBe(true);

    mended = true;
    await eventually('the partition that was held up', () => reader.count === 40);
    for (const key of reader.keys) expect(reader.textsOf(key)).toEqual(['0', '1']);
  });

  test('what lies ready is offered together, in order, and one by one where it is refused', async () => {
    const { log, group, topic } = given;
    await log.append(interleaved(topic, 10, 60));
    const reader = new Reader();
    const offered: number[] = [];
    let alone = 0;
    const deliver = (message: DeliveredMessage) => {
      alone += 1;
      return reader.deliver(message);
    };
    await log.subscribe(group, [topic], deliver, async (messages) => {
      offered.push(messages.length);
      if (offered.length % 2 === 0) return false;
      for (const message of messages) await reader.deliver(message);
      return true;
    });
    await eventually('600 messages', () => reader.count === 600);
    expect(reader.all.length).toBe(600);
    for (const key of reader.keys) expect(reader.textsOf(key)).toEqual(numbers(60));
    expect(offered.every((size) => size > 1 && size <= 100)).toBe(true);
    expect(alone).toBeGreaterThan(0);
    expect(alone).toBeLessThan(600);
  });

  test('of what was refused together, the failing message alone is repeated, and nothing of its partition overtakes it', async () => {
    const { log, group, topic } = given;
    await log.append(interleaved(topic, 1, 20));
    const reader = new Reader();
    let failures = 0;
    const deliver = async (message: DeliveredMessage) => {
      if (message.value.toString() === '5' && ++failures < 3) throw new Error('as the test wants it');
      await reader.deliver(message);
    };
    await log.subscribe(group, [topic], deliver, async () => false);
    await eventually('20 messages', () => reader.count === 20);
    expect(failures).toBe(3);
    expect(reader.all.map(({ value }) => value.toString())).toEqual(numbers(20));
  });

  test('deliveries that take their time are neither skipped nor repeated', async () => {
    const { log, group, topic } = given;
    const reader = new Reader();
    await log.append(interleaved(topic, 3, 80));
    await log.subscribe(group, [topic], async (message) => {
      await pause(20);
      await reader.deliver(message);
    });
    await eventually('240 messages', () => reader.count === 240);
    expect(reader.all.length).toBe(240);
    for (const key of reader.keys) expect(reader.textsOf(key)).toEqual(numbers(80));
  });

  test('a new group starts at the beginning and hears what the old one heard', async () => {
    const { log, group, topic } = given;
    const [old, fresh] = [new Reader(), new Reader()];
    await log.subscribe(group, [topic], old.deliver);
    await log.append(interleaved(topic, 10, 10));
    await eventually('the old group', () => old.count === 100);
    await log.subscribe(freshName('rebuild'), [topic], fresh.deliver);
    await eventually('the new group', () => fresh.count === 100);
    for (const key of old.keys) expect(fresh.textsOf(key)).toEqual(old.textsOf(key));
  });

  test('what another process appends is heard here', async () => {
    const { log, group, topic } = given;
    const reader = new Reader();
    await log.subscribe(group, [topic], reader.deliver);
    await (await given.opened.another()).append(interleaved(topic, 3, 1));
    await eventually('three messages', () => reader.count === 3);
  });

  test('a topic that nobody made is refused by its name, for writing and for reading', async () => {
    const { log, group, topic } = given;
    const nowhere = freshName('nowhere');
    const write = log.append([messageOf(topic, 'a', '0'), messageOf(nowhere, 'a', '0')]);
    await expect(write).rejects.toEqual(new UnknownTopic([nowhere]));
    await expect(log.subscribe(group, [topic, nowhere], async () => {})).rejects.toEqual(new UnknownTopic([nowhere]));
  });

  test('topics are made once, however many processes make them at once', async () => {
    const { log, topic } = given;
    const another = freshName('another');
    const others = await Promise.all([1, 2, 3].map(() => given.opened.another()));
    await Promise.all(others.map((other) => other.ensureTopics([topic, another])));
    await log.append([messageOf(another, 'a', '0')]);
  });
}
