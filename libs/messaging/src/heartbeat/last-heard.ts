import { Injectable } from '@nestjs/common';
import type { DeliveredMessage } from '../event-log.js';

/** A service of a region, and when the log took its newest sign of life that was delivered here. */
export interface Heard {
  readonly topic: string;
  readonly service: string;
  readonly at: Date;
}

/** The signs of life that this process was given. By the log's time, so that one that lay in the log for hours does not count as new. */
@Injectable()
export class LastHeard {
  readonly #heard = new Map<string, Heard>();

  note({ topic, key: service, appendedAt: at }: DeliveredMessage): void {
    this.#heard.set(`${topic}/${service}`, { topic, service, at });
  }

  all(): readonly Heard[] {
    return [...this.#heard.values()];
  }
}
