import { Injectable } from '@nestjs/common';
import { CompactEncrypt, type CryptoKey, compactDecrypt, decodeProtectedHeader } from 'jose';
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

  /** Throws `UnreadableEvent` if it was sealed to somebody else, was tampered with, or does not hold what the schema says. */
  async open<S extends TSchema>(sealed: Sealed<Static<S>>, schema: S): Promise<Static<S>> {
    const content = await this.openIfMine(sealed, schema);
    if (content === undefined) throw new UnreadableEvent('a sealed part is addressed to another region');
    return content;
  }

  /** Undefined where the part is sealed to another region: what a bystander sees. */
  async openIfMine<S extends TSchema>(sealed: Sealed<Static<S>>, schema: S): Promise<Static<S> | undefined> {
    const key = await this.keys.opening(kidOf(sealed));
    if (key === undefined) return undefined;
    const content = await decrypted(sealed, key);
    if (!Check(schema, content)) throw new UnreadableEvent('a sealed part does not hold what was promised');
    return content as Static<S>;
  }
}

function kidOf(sealed: string): string {
  try {
    return decodeProtectedHeader(sealed).kid ?? '';
  } catch (cause) {
    throw new UnreadableEvent('a sealed part is not sealed', { cause });
  }
}

async function decrypted(sealed: string, key: CryptoKey): Promise<unknown> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return JSON.parse(Buffer.from(plaintext).toString());
  } catch (cause) {
    throw new UnreadableEvent('a sealed part cannot be opened', { cause });
  }
}
