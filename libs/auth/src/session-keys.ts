import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Region } from '#libs/domain/src/region.js';

const algorithm = 'EdDSA';
type KeySet = { readonly keys: readonly (JWK & { readonly kid: string })[] };

/** Keys for sessions, apart from those for events, so that neither can ever be taken for the other. Private ones only where identity lives. */
const privateFile = (directory: string, region: Region) => join(directory, region, 'session.json');
const publicFile = (directory: string, region: Region) => join(directory, 'public', `${region}.session.json`);

export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** The first key of the private set signs; all keys of the public set are believed. To rotate, put a new one first and keep the old public one for 8 hours. */
export async function loadSigningKey(directory: string, region: Region): Promise<SigningKey> {
  const file = privateFile(directory, region);
  const [first] = (await readSet(file)).keys;
  if (first === undefined) throw new Error(`no session key in ${file}`);
  return { kid: first.kid, key: (await importJWK(first, algorithm)) as CryptoKey };
}

export async function loadVerifyingKeys(directory: string, region: Region): Promise<ReadonlyMap<string, CryptoKey>> {
  const { keys } = await readSet(publicFile(directory, region));
  return new Map(await Promise.all(keys.map(async (jwk) => [jwk.kid, (await importJWK(jwk, algorithm)) as CryptoKey] as const)));
}

/** Makes a region's first session key, for a demo or a new installation. Changes nothing where one is there already. */
export async function makeSessionKey(directory: string, region: Region, on: string): Promise<void> {
  await mkdir(join(directory, 'public'), { recursive: true });
  await mkdir(join(directory, region), { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  await writeNew(privateFile(directory, region), { keys: [{ ...(await exportJWK(privateKey)), kid: `${region}.${on}.session` }] }, 0o600);
  // From the file and not from the key just made: a start that was cut off here before has left only the private one.
  const { keys } = await readSet(privateFile(directory, region));
  await writeNew(publicFile(directory, region), { keys: keys.map(({ d: _secret, ...open }) => open) }, 0o644);
}

async function writeNew(file: string, set: KeySet, mode: number): Promise<void> {
  try {
    await writeFile(file, JSON.stringify(set), { mode, flag: 'wx' });
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  }
}

async function readSet(file: string): Promise<KeySet> {
  return JSON.parse(await readFile(file, 'utf8')) as KeySet;
}
