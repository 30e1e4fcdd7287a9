import type { Deliver, DeliverTogether, EventLog, LogMessage, Subscription } from '../event-log.js';
import { UnknownTopic } from '../log.errors.js';
import { outlineOf, type Report } from '../report.js';
import { LogSession } from './log-session.js';
import { LogStore } from './log-store.js';
import { PostgresSubscription } from './postgres-subscription.js';

export interface PostgresLogConfig {
  /** A database of the log's own. Straight to the server: a pooler that lends connections by transaction would lose the locks. */
  readonly url: string;
}

/** The log in a Postgres database, for one machine without a broker. A server that is away ends nothing: subscriptions come back by themselves. */
export class PostgresLog implements EventLog {
  readonly #store: LogStore;
  readonly #session: LogSession;
  readonly #subscriptions = new Set<Subscription>();

  constructor(
    { url }: PostgresLogConfig,
    private readonly report: Report = () => {},
  ) {
    this.#store = new LogStore(url, report);
    this.#session = new LogSession(url, report);
  }

  ensureTopics(topics: readonly string[]): Promise<void> {
    return this.#store.ensure(topics);
  }

  append(messages: readonly LogMessage[]): Promise<void> {
    return messages.length === 0 ? Promise.resolve() : this.#store.append(messages);
  }

  async subscribe(group: string, topics: readonly string[], deliver: Deliver, together?: DeliverTogether): Promise<Subscription> {
    await this.#store.mustExist(topics).catch((failure: unknown) => this.onlyUnreachable(failure));
    const { report } = this;
    const hearer = { deliver, together };
    const subscription = new PostgresSubscription({ group, topics, hearer, store: this.#store, session: this.#session, report });
    this.#subscriptions.add(subscription);
    return {
      progress: () => subscription.progress(),
      close: async () => {
        this.#subscriptions.delete(subscription);
        await subscription.close();
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.close()));
    await this.#session.close();
    await this.#store.close();
  }

  private onlyUnreachable(failure: unknown): void {
    if (failure instanceof UnknownTopic) throw failure;
    this.report('warn', 'the log does not answer; the subscription goes on trying', outlineOf(failure));
  }
}
