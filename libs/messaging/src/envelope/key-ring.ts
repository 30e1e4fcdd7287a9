import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Region } from '#libs/domain/src/region.js';
import { regions } from '#libs/domain/src/region.js';

type NamedJwk = JWK & { readonly kid: string; readonly use: 'sig' | 'enc' };

interface PublicKey {
  readonly kid: string;
  readonly use: NamedJwk['use'];
  readonly region: Region;
  readonly key: CryptoKey;
}

interface Keys {
  readonly published: readonly PublicKey[];
  readonly own: ReadonlyMap<string, CryptoKey>;
}

/**
 * The keys that one region may use: everybody's public ones, its own private ones. Files in `<dir>/public/<region>.json` (a JWK set) and
 * `<dir>/<region>/<kid>.jwk`. The newest kid (they sort by date) signs and seals; older ones stay to read what was written with them. A kid that is not
 * known is looked for in the files once more, so that a key published by another region is heeded without a restart.
 */
export class KeyRing {
  #keys: Keys;
  #reading: Promise<void> | undefined;

  private constructor(
    readonly region: Region,
    private readonly directory: string,
    keys: Keys,
  ) {
    this.#keys = keys;
  }

  static async load(directory: string, region: Region): Promise<KeyRing> {
    return new KeyRing(region, directory, await readKeys(directory, region));
  }

  /** The newest published key whose private half is here: a key may be published some time before it is used. */
  signing(): { kid: string; key: CryptoKey } {
    const { published, own } = this.#keys;
    const kid = published.findLast((each) => each.region === this.region && each.use === 'sig' && own.has(each.kid))?.kid ?? '';
    const key = own.get(kid);
    if (key === undefined) throw new Error(`no private sig key of ${this.region}: no published key has its file in the keys folder`);
    return { kid, key };
  }

  /** Whose signature this is, by key id. Undefined for a key nobody published. */
  async verifying(kid: string): Promise<PublicKey | undefined> {
    const known = () => this.#keys.published.find((key) => key.kid === kid && key.use === 'sig');
    if (known() === undefined) await this.readAgain();
    return known();
  }

  sealing(region: Region): PublicKey {
    const key = this.#keys.published.findLast((each) => each.region === region && each.use === 'enc');
    if (key === undefined) throw new Error(`no public sealing key of ${region}: put its key set into the keys folder`);
    return key;
  }

  /** Undefined for what is sealed to another region. Throws for a key of this region whose private half is not here: its holder must not pass for a bystander. */
  async opening(kid: string): Promise<CryptoKey | undefined> {
    const owner = () => this.#keys.published.find((key) => key.kid === kid)?.region;
    const open = () => this.#keys.own.get(kid);
    if (open() === undefined && (owner() === undefined || owner() === this.region)) await this.readAgain();
    if (open() === undefined && owner() === this.region) throw new Error(`the private half of ${kid} is not in the keys folder`);
    return open();
  }

  private readAgain(): Promise<void> {
    this.#reading ??= readKeys(this.directory, this.region)
      .then((keys) => {
        this.#keys = keys;
      })
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }
}

/** Makes a region's first keys, for a demo or a new installation. Adds nothing where keys are already there. */
export async function makeKeys(directory: string, region: Region, on: string): Promise<void> {
  if (await exists(publicSet(directory, region))) return;
  await mkdir(join(directory, 'public'), { recursive: true });
  await mkdir(join(directory, region), { recursive: true, mode: 0o700 });
  await writeFile(join(directory, region, 'data.key'), randomBytes(32).toString('base64url'), { mode: 0o600 });
  await addKeys(directory, region, on);
}

/** Publishes a newer pair of each kind beside the older ones, private halves first: nobody may seal to a key that its region cannot open yet. */
export async function addKeys(directory: string, region: Region, on: string): Promise<void> {
  const set = publicSet(directory, region);
  const older = (await exists(set)) ? (JSON.parse(await readFile(set, 'utf8')) as { keys: NamedJwk[] }).keys : [];
  const made = [
    { use: 'sig', kid: `${region}.${on}.sig`, pair: await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true }) },
    { use: 'enc', kid: `${region}.${on}.enc`, pair: await generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true }) },
  ];
  if (made.some(({ kid }) => older.some((key) => key.kid === kid))) throw new Error(`${region} has keys of ${on} already`);
  for (const { use, kid, pair } of made) {
    const jwk = JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid, use });
    await writeFile(join(directory, region, `${kid}.jwk`), jwk, { mode: 0o600 });
  }
  const newer = await Promise.all(made.map(async ({ use, kid, pair }) => ({ ...(await exportJWK(pair.publicKey)), kid, use })));
  // Renamed into place: services read this folder while they run.
  await writeFile(`${set}.new`, JSON.stringify({ keys: [...older, ...newer] }, null, 2));
  await rename(`${set}.new`, set);
}

const publicSet = (directory: string, region: Region) => join(directory, 'public', `${region}.json`);

async function readKeys(directory: string, region: Region): Promise<Keys> {
  const published = (await Promise.all(regions.map((each) => readPublic(directory, each)))).flat();
  const files = (await readdir(join(directory, region))).filter((name) => name.endsWith('.jwk'));
  const own = files.map(async (name) => {
    const jwk = JSON.parse(await readFile(join(directory, region, name), 'utf8')) as NamedJwk;
    return [jwk.kid, await imported(jwk)] as const;
  });
  return { published, own: new Map(await Promise.all(own)) };
}

async function readPublic(directory: string, region: Region): Promise<PublicKey[]> {
  const { keys } = JSON.parse(await readFile(publicSet(directory, region), 'utf8')) as { keys: NamedJwk[] };
  const sorted = [...keys].sort((a, b) => (a.kid < b.kid ? -1 : 1));
  return Promise.all(sorted.map(async (jwk) => ({ kid: jwk.kid, use: jwk.use, region, key: await imported(jwk) })));
}

async function imported(jwk: NamedJwk): Promise<CryptoKey> {
  return (await importJWK(jwk, jwk.use === 'sig' ? 'EdDSA' : 'ECDH-ES')) as CryptoKey;
}

const exists = (path: string) =>
  readFile(path).then(
    () => true,
    (failure: NodeJS.ErrnoException) => {
      if (failure.code === 'ENOENT') return false;
      throw failure;
    },
  );
