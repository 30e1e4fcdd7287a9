import type { Clock } from '#libs/domain/src/clock.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { type Envelopes, topicOf } from '../envelope/envelope.js';
import type { EventLog, LogMessage } from '../event-log.js';

const word = 'heartbeat';

/** Where the services of a region show that what they say arrives. Of such a topic the log keeps the newest message of each key only. */
export const heartbeatTopic = (region: Region): string => topicOf(region, word);
export const isHeartbeatTopic = (topic: string): boolean => topic.endsWith(`.${word}`);
export const heartbeatTopics: readonly string[] = regions.map(heartbeatTopic);

const every = 10_000;

export interface HeartbeatParts {
  readonly service: string;
  readonly log: EventLog;
  readonly envelopes: Envelopes;
  readonly clock: Clock;
  readonly onFailure: (failure: unknown) => void;
}

/**
 * Shows the other regions that this service reaches the log. Beats only when asked, which the relay does after the log took what it had to send: a service
 * that cannot send is silent. No event: it has no matter, no contract and no place in an inbox, and no read model is made of it.
 */
export class Heartbeat {
  #last = 0;

  constructor(private readonly parts: HeartbeatParts) {}

  /** A beat that fails is told and not repeated: the next one says the same. */
  readonly beat = async (): Promise<void> => {
    const now = Date.now();
    if (now - this.#last < every) return;
    this.#last = now;
    await this.send().catch(this.parts.onFailure);
  };

  private async send(): Promise<void> {
    await this.parts.log.append([await this.message()]);
  }

  private message(): Promise<LogMessage> {
    const { service, envelopes, clock } = this.parts;
    const at = clock.now();
    return envelopes.wrap(
      { type: word, version: 1, key: service, data: {} },
      {
        id: `${service}/${at}`,
        service: word,
        aggregate: `${word}/${service}`,
        sequence: 1,
        actor: 'system',
        correlationId: word,
        time: at,
      },
    );
  }
}
