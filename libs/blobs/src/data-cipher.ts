import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { DataKey } from '#libs/messaging/src/envelope/data-key.js';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
/** Bytes by which what is closed is longer than what it holds. */
export const sealLength = nonceLength + tagLength;

/**
 * Keeps data at rest unreadable without the region's key (AES-256-GCM, a key of its own for each purpose). What was closed under one label opens under no
 * other: a frame cannot be moved to another file or place.
 */
export class DataCipher {
  readonly #key: Buffer;

  constructor(dataKey: DataKey, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', dataKey.bytes, '', purpose, 32));
  }

  close(label: string, plain: Buffer): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, this.#key, nonce).setAAD(Buffer.from(label));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws if it was changed or closed under another label. */
  open(label: string, closed: Buffer): Buffer {
    const nonce = closed.subarray(0, nonceLength);
    const decipher = createDecipheriv(algorithm, this.#key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(label));
    decipher.setAuthTag(closed.subarray(nonceLength, sealLength));
    return Buffer.concat([decipher.update(closed.subarray(sealLength)), decipher.final()]);
  }
}
