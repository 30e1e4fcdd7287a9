import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Keeps what is stored of an imported file unreadable. What was closed under one label opens under no other. */
@Injectable()
export class ImportCipher {
  readonly #key: Buffer;

  constructor(dataKey: DataKey) {
    this.#key = Buffer.from(hkdfSync('sha256', dataKey.bytes, '', 'import-file', 32));
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
    decipher.setAuthTag(closed.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([decipher.update(closed.subarray(nonceLength + tagLength)), decipher.final()]);
  }
}
