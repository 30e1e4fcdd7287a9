import { Injectable } from '@nestjs/common';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { UnreadableEvent } from '#libs/contracts/src/contract.js';
import type { Sealed } from '#libs/contracts/src/fields.js';
import type { Region } from '#libs/domain/src/region.js';
import { KeyRing } from './key-ring.js';

/** Closes a part of an event so that one region alone can read it (JWE, ECDH-ES with A256GCM). */
@Injectable()
export class Seals {
  constructor(private readonly keys: KeyRing) {}

  async seal<T extends object>(to: Region, content: T): Promise<Sealed<T>> {
    const { kid, key } = this.keys.sealing(to);
    return new CompactEncrypt(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid })
      .encrypt(key);
  }

  isMine(sealed: string): boolean {
    return this.keys.opening(decodeProtectedHeader(sealed).kid ?? '') !== undefined;
  }

  /** Throws `UnreadableEvent` if it was sealed to somebody else, was tampered with, or does not hold what the schema says. */
  async open<S extends TSchema>(sealed: Sealed<Static<S>>, schema: S): Promise<Static<S>> {
    const content = await this.opened(sealed);
    if (!Check(schema, content)) throw new UnreadableEvent('a sealed part does not hold what was promised');
    return content as Static<S>;
  }

  /** Undefined where the part is sealed to another region: what a bystander sees. */
  async openIfMine<S extends TSchema>(sealed: Sealed<Static<S>>, schema: S): Promise<Static<S> | undefined> {
    return this.isMine(sealed) ? this.open(sealed, schema) : undefined;
  }

  private async opened(sealed: string): Promise<unknown> {
    const key = this.keys.opening(decodeProtectedHeader(sealed).kid ?? '');
    if (key === undefined) throw new UnreadableEvent('a sealed part is addressed to another region');
    try {
      const { plaintext } = await compactDecrypt(sealed, key);
      return JSON.parse(Buffer.from(plaintext).toString());
    } catch (cause) {
      throw new UnreadableEvent('a sealed part cannot be opened', { cause });
    }
  }
}
