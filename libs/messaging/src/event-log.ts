/** One message as it lies in a log. `headers` repeat the CloudEvents attributes for readers of the raw log; only `value`, which is signed, is trusted. */
export interface LogMessage {
  readonly topic: string;
  /** The matter: messages with one key are handed on in order. */
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface DeliveredMessage extends LogMessage {
  readonly partition: number;
  /** Grows by message inside one partition of one topic; says nothing across partitions. */
  readonly position: bigint;
  readonly appendedAt: Date;
}

/** How far a subscription has read. `caughtUpAt` is the last moment of which it is known that everything that the log held then has been delivered. */
export interface Progress {
  readonly caughtUpAt: Date | undefined;
  /** Last delivered position by `topic/partition`. */
  readonly positions: Readonly<Record<string, string>>;
}

export type Deliver = (message: DeliveredMessage) => Promise<void>;

/**
 * Takes some messages of one partition that follow one another, all in one. Resolves with false, and has done nothing, where they must be delivered one by
 * one; never rejects.
 */
export type DeliverTogether = (messages: readonly DeliveredMessage[]) => Promise<boolean>;

export interface Hearer {
  readonly deliver: Deliver;
  readonly together?: DeliverTogether | undefined;
}

/**
 * The log, whichever it is. Promises order per key inside a topic and at-least-once delivery; one contract suite holds every implementation to it.
 * Topics exist before anybody subscribes: `ensureTopics` makes the missing ones.
 */
export interface EventLog {
  ensureTopics(topics: readonly string[]): Promise<void>;
  /** Resolves when the log holds all messages durably; on failure any of them may be there, and the caller sends them again. */
  append(messages: readonly LogMessage[]): Promise<void>;
  /**
   * Hands on messages one after another per key; the next of a key comes only after `deliver` resolved. A rejected `deliver` is called again with
   * the same message until it resolves. Members of one group share the topics; what a lost member held goes to the others. A new group starts at the beginning.
   * Where several messages of a partition lie ready, `together` is offered them first.
   */
  subscribe(group: string, topics: readonly string[], deliver: Deliver, together?: DeliverTogether): Promise<Subscription>;
  close(): Promise<void>;
}

export interface Subscription {
  progress(): Progress;
  /** Finishes the messages in hand, then lets go. */
  close(): Promise<void>;
}
