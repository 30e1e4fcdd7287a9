import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach } from '@jest/globals';
import type { DeliveredMessage, EventLog, LogMessage } from '#libs/messaging/src/event-log.js';
import { eventually } from '#test/support/probe.js';
import type { ChildLog } from './event-log.child.js';

/** A log that a test has for itself, or under names that no other test uses. */
export interface OpenLog {
  readonly log: EventLog;
  /** The same log as another process would see it. */
  another(): Promise<EventLog>;
  /** How a process of its own, which a test may kill, opens the log. */
  readonly child: ChildLog;
  close(): Promise<void>;
}

export const freshName = (word: string): string => `${word}.${randomUUID().slice(0, 8)}`;

export const messageOf = (topic: string, key: string, text: string): LogMessage => ({
  topic,
  key,
  value: Buffer.from(text),
  headers: { type: 'contract-test.happened' },
});

/** Rounds of one message per key: `key-3` gets “0”, “1”, …; keys lie beside each other as matters do in an outbox. */
export const interleaved = (topic: string, keys: number, rounds: number, from = 0): LogMessage[] =>
  Array.from({ length: keys * rounds }, (_, index) => messageOf(topic, `key-${index % keys}`, String(from + Math.floor(index / keys))));

/** Looks for a while, and is content if it never comes. */
export async function never(what: string, check: () => boolean, within: number): Promise<void> {
  const came = await eventually(what, check, { within }).catch(() => false);
  if (came) throw new Error(`came, and should not have: ${what}`);
}

/** Notes what is delivered. A message may come twice; what counts as order is when each came first. */
export class Reader {
  readonly all: DeliveredMessage[] = [];

  readonly deliver = async (message: DeliveredMessage): Promise<void> => {
    this.all.push(message);
  };

  textsOf(key: string): string[] {
    return [...new Set(this.all.filter((message) => message.key === key).map(({ value }) => value.toString()))];
  }

  /** Different messages. */
  get count(): number {
    return new Set(this.all.map(placeOf)).size;
  }

  get keys(): string[] {
    return [...new Set(this.all.map(({ key }) => key))];
  }
}

export const placeOf = ({ topic, partition, position }: DeliveredMessage): string => `${topic}/${partition}/${position}`;
export const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

/** Opened by the test, when it sees fit. */
export class Gate {
  open!: () => void;
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

/** A log, a topic in it and a group name for each test. What a test left open is closed after it, its gates first: closing waits for the message in hand. */
export class Fixture {
  opened!: OpenLog;
  topic!: string;
  group!: string;
  #gates: Gate[] = [];

  constructor(open: () => Promise<OpenLog>) {
    beforeEach(async () => {
      this.opened = await open();
      this.topic = freshName('contract');
      this.group = freshName('group');
      await this.log.ensureTopics([this.topic]);
    });
    afterEach(async () => {
      for (const gate of this.#gates.splice(0)) gate.open();
      await this.opened.close();
    });
  }

  get log(): EventLog {
    return this.opened.log;
  }

  gate(): Gate {
    const gate = new Gate();
    this.#gates.push(gate);
    return gate;
  }
}
