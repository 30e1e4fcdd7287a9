import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataCipher } from '#libs/blobs/src/data-cipher.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import type { Reporter } from '../domain/submission.js';

/** Keeps reporter data unreadable at rest. A ciphertext opens only for the matter that it was closed for. */
@Injectable()
export class ReporterVault {
  readonly #cipher: DataCipher;
  readonly #macKey: Buffer;

  constructor(dataKey: DataKey) {
    this.#cipher = new DataCipher(dataKey, 'reporter-cipher');
    this.#macKey = Buffer.from(hkdfSync('sha256', dataKey.bytes, '', 'reporter-phone', 32));
  }

  close(matterId: string, reporter: Reporter): Buffer {
    return this.#cipher.close(matterId, Buffer.from(JSON.stringify(reporter)));
  }

  /** Throws if the ciphertext was changed or belongs to another matter. */
  open(matterId: string, closed: Buffer): Reporter {
    return JSON.parse(this.#cipher.open(matterId, closed).toString()) as Reporter;
  }

  /** A keyed fingerprint of a phone number: the same caller is found again without the number being stored. */
  fingerprint(phone: string | undefined): string | null {
    const digits = phone?.replaceAll(/\D/g, '') ?? '';
    return digits === '' ? null : this.mac(digits);
  }

  /** The same of an address, however it was spaced (C-10). */
  addressFingerprint(address: string | undefined): string | null {
    const text = address?.normalize('NFKC').replaceAll(/[\s,，.。-]/g, '') ?? '';
    return text === '' ? null : this.mac(`address:${text}`);
  }

  private mac(text: string): string {
    return createHmac('sha256', this.#macKey).update(text).digest('base64url');
  }
}

/** What an answer may show without a reason: enough to recognise a caller who is on the line, not enough to find them. */
export function masked(reporter: Reporter): Reporter {
  const { proxy, others, interest } = reporter;
  return {
    ...person(reporter),
    ...(reporter.address ? { address: hide(reporter.address, 0) } : {}),
    ...(reporter.idType ? { idType: reporter.idType } : {}),
    ...(reporter.idNumber ? { idNumber: hide(reporter.idNumber, 0) } : {}),
    ...(interest === undefined ? {} : { interest }),
    // What a power of attorney says of the matter may name them.
    ...(proxy && {
      proxy: { ...proxy, ...person(proxy), phone: hidePhone(proxy.phone), matters: hide(proxy.matters, 0), scope: hide(proxy.scope, 0) },
    }),
    ...(others && { others: others.map((one) => ({ ...person(one), represents: one.represents })) }),
  };
}

const hide = (text: string, show: number) => text.slice(0, show) + '*'.repeat(Math.max(2, Math.min(text.length - show, 6)));
const hidePhone = (phone: string) => phone.replace(/^(.{3}).*(.{2})$/, '$1******$2');
const person = ({ name, phone }: { name: string; phone?: string }) => ({
  name: hide(name, 1),
  ...(phone ? { phone: hidePhone(phone) } : {}),
});
