import { expect, test } from '@jest/globals';
import { eventually } from '#test/support/probe.js';
import { Fixture, interleaved, messageOf, never, type OpenLog, Reader } from './event-log.support.js';

export function progressContract(open: () => Promise<OpenLog>): void {
  const given = new Fixture(open);

  test('progress is caught up only after everything was delivered, and names the last position of each lane', async () => {
    const { log, group, topic } = given;
    const gate = given.gate();
    const reader = new Reader();
    const subscription = await log.subscribe(group, [topic], async (message) => {
      await gate.opened;
      await reader.deliver(message);
    });
    await eventually('an empty log to be caught up with', () => subscription.progress().caughtUpAt !== undefined);
    await log.append(interleaved(topic, 5, 2));
    const appended = new Date();
    gate.open();
    await eventually('being caught up', () => (subscription.progress().caughtUpAt ?? 0) > appended);
    expect(reader.count).toBe(10);
    const last = reader.all.map((message) => [`${message.topic}/${message.partition}`, String(message.position)]);
    expect(subscription.progress().positions).toEqual(Object.fromEntries(last));
  });

  test('progress does not move while a message waits to be delivered', async () => {
    const { log, group, topic } = given;
    const gate = given.gate();
    await log.append([messageOf(topic, 'stuck', '0')]);
    const subscription = await log.subscribe(group, [topic], () => gate.opened);
    await never('being caught up', () => subscription.progress().caughtUpAt !== undefined, 2_500);
    gate.open();
    await eventually('being caught up', () => subscription.progress().caughtUpAt !== undefined);
  });

  test('a member that starts again knows what its group had read before', async () => {
    const { log, group, topic } = given;
    const [first, second] = [new Reader(), new Reader()];
    const before = await log.subscribe(group, [topic], first.deliver);
    await log.append(interleaved(topic, 5, 2));
    await eventually('ten messages', () => first.count === 10);
    await before.close();
    const after = await log.subscribe(group, [topic], second.deliver);
    await eventually('being caught up', () => after.progress().caughtUpAt !== undefined);
    expect(after.progress().positions).toEqual(before.progress().positions);
    expect(second.count).toBe(0);
  });

  test('close finishes the message in hand, begins no other and leaves the rest to the next member', async () => {
    const { log, group, topic } = given;
    const gate = given.gate();
    const [first, second] = [new Reader(), new Reader()];
    let begun = 0;
    let closed = false;
    const subscription = await log.subscribe(group, [topic], async (message) => {
      begun += 1;
      await gate.opened;
      await first.deliver(message);
    });
    await log.append(['0', '1', '2'].map((text) => messageOf(topic, 'one', text)));
    await eventually('a message in hand', () => begun === 1);
    const closing = subscription.close().then(() => {
      closed = true;
    });
    await never('closing without waiting', () => closed, 1_500);
    gate.open();
    await closing;
    expect(first.textsOf('one')).toEqual(['0']);
    expect(begun).toBe(1);

    await log.subscribe(group, [topic], second.deliver);
    await eventually('the rest', () => second.count >= 2);
    expect(second.textsOf('one')).toEqual(['1', '2']);
  });
}
