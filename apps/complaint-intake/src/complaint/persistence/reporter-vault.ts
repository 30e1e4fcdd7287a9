import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import type { Reporter } from '../domain/submission.js';

const algorithm = 'aes-256-gcm';

/** Keeps reporter data unreadable at rest. A ciphertext opens only for the matter that it was closed for. */
@Injectable()
export class ReporterVault {
  readonly #cipherKey: Buffer;
  readonly #macKey: Buffer;

  constructor(dataKey: DataKey) {
    this.#cipherKey = Buffer.from(hkdfSync('sha256', dataKey.bytes, '', 'reporter-cipher', 32));
    this.#macKey = Buffer.from(hkdfSync('sha256', dataKey.bytes, '', 'reporter-phone', 32));
  }

  close(matterId: string, reporter: Reporter): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, this.#cipherKey, nonce).setAAD(Buffer.from(matterId));
    const body = Buffer.concat([cipher.update(JSON.stringify(reporter)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws if the ciphertext was changed or belongs to another matter. */
  open(matterId: string, closed: Buffer): Reporter {
    const decipher = createDecipheriv(algorithm, this.#cipherKey, closed.subarray(0, 12)).setAAD(Buffer.from(matterId));
    decipher.setAuthTag(closed.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(closed.subarray(28)), decipher.final()]).toString()) as Reporter;
  }

  /** A keyed fingerprint of a phone number: the same caller is found again without the number being stored. */
  fingerprint(phone: string | undefined): string | null {
    const digits = phone?.replaceAll(/\D/g, '') ?? '';
    return digits === '' ? null : createHmac('sha256', this.#macKey).update(digits).digest('base64url');
  }
}

/** What an answer may show without a reason: enough to recognise a caller who is on the line, not enough to find them. */
export function masked(reporter: Reporter): Reporter {
  const hide = (text: string, show: number) => text.slice(0, show) + '*'.repeat(Math.max(2, Math.min(text.length - show, 6)));
  return {
    name: hide(reporter.name, 1),
    ...(reporter.phone ? { phone: reporter.phone.replace(/^(.{3}).*(.{2})$/, '$1******$2') } : {}),
    ...(reporter.address ? { address: hide(reporter.address, 0) } : {}),
    ...(reporter.idType ? { idType: reporter.idType } : {}),
    ...(reporter.idNumber ? { idNumber: hide(reporter.idNumber, 0) } : {}),
  };
}
