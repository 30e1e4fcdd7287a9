import type { DeliveredMessage, EventLog, LogMessage, Progress, Subscription } from '#libs/messaging/src/event-log.js';

type Deliver = (message: DeliveredMessage) => Promise<void>;

/** How far one group has read one topic. A group that dies goes on behind what it had confirmed. */
export interface Reader {
  readonly group: string;
  readonly topic: string;
  readonly messages: readonly DeliveredMessage[];
  readonly deliver: Deliver;
  next: number;
  confirmed: number;
}

/**
 * The log as its contract allows it to be at its worst: order inside a topic alone, any delay, and what was delivered may be delivered again. Nothing moves by
 * itself: each delivery is asked for.
 */
export class SimulatedLog implements EventLog {
  readonly readers: Reader[] = [];
  readonly #topics = new Map<string, DeliveredMessage[]>();

  async ensureTopics(topics: readonly string[]): Promise<void> {
    for (const topic of topics) if (!this.#topics.has(topic)) this.#topics.set(topic, []);
  }

  async append(messages: readonly LogMessage[]): Promise<void> {
    for (const message of messages) {
      const topic = this.messages(message.topic);
      topic.push({ ...message, partition: 0, position: BigInt(topic.length), appendedAt: new Date(0) });
    }
  }

  async subscribe(group: string, topics: readonly string[], deliver: Deliver): Promise<Subscription> {
    await this.ensureTopics(topics);
    for (const topic of topics) this.readers.push({ group, topic, messages: this.messages(topic), deliver, next: 0, confirmed: 0 });
    return { progress: (): Progress => ({ caughtUpAt: undefined, positions: {} }), close: async () => undefined };
  }

  async close(): Promise<void> {}

  /** Hands on the next message; where that fails, it stays the next. */
  async deliver(reader: Reader): Promise<void> {
    await reader.deliver(next(reader));
    reader.next += 1;
  }

  /** The group died: whoever takes its place begins behind what was confirmed. */
  restart(group: string): void {
    for (const reader of this.readers) if (reader.group === group) reader.next = Math.min(reader.next, reader.confirmed);
  }

  private messages(topic: string): DeliveredMessage[] {
    const messages = this.#topics.get(topic);
    if (messages === undefined) throw new Error(`no topic ${topic}`);
    return messages;
  }
}

export const waits = ({ next, messages }: Reader): boolean => next < messages.length;

export function next({ group, topic, next, messages }: Reader): DeliveredMessage {
  const message = messages[next];
  if (message === undefined) throw new Error(`nothing waits for ${group} in ${topic}`);
  return message;
}

export const confirm = (reader: Reader): void => {
  reader.confirmed = Math.max(reader.confirmed, reader.next);
};

/** From here on everything comes once more. */
export const rewind = (reader: Reader, by: number): void => {
  reader.next = Math.max(0, reader.next - by);
};
