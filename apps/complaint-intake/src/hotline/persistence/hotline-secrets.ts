import { Injectable } from '@nestjs/common';
import { DataCipher } from '#libs/blobs/src/data-cipher.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import type { Source } from './hotline-sources.js';

/** Keeps the secrets that are shared with sources unreadable at rest. A ciphertext opens only for its own source. */
@Injectable()
export class HotlineSecrets {
  readonly #cipher: DataCipher;

  constructor(dataKey: DataKey) {
    this.#cipher = new DataCipher(dataKey, 'hotline-secret');
  }

  close(sourceId: string, secret: string): Buffer {
    return this.#cipher.close(sourceId, Buffer.from(secret));
  }

  /** Those that count now: the newest first, and the one before it while a rotation is under way. */
  of({ id, secret, previous, previousUntil }: Pick<Source, 'id' | 'secret' | 'previous' | 'previousUntil'>, now: Instant): string[] {
    const counts = previous !== null && previousUntil !== null && previousUntil.toISOString() > now;
    return [secret, ...(counts ? [previous] : [])].map((closed) => this.#cipher.open(id, closed).toString());
  }
}
