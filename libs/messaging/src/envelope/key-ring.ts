import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Region } from '#libs/domain/src/region.js';
import { regions } from '#libs/domain/src/region.js';

type PublicKey = { readonly kid: string; readonly region: Region; readonly key: CryptoKey };
type NamedJwk = JWK & { readonly kid: string; readonly use: 'sig' | 'enc' };

/**
 * The keys that one region may use: everybody's public ones, its own private ones. Files in `<dir>/public/<region>.json` (a JWK set) and
 * `<dir>/<region>/<kid>.jwk`. The newest kid (they sort by date) signs and seals; older ones stay to read what was written with them.
 */
export class KeyRing {
  private constructor(
    readonly region: Region,
    private readonly publicKeys: readonly (PublicKey & { use: string })[],
    private readonly privateKeys: ReadonlyMap<string, CryptoKey>,
  ) {}

  static async load(directory: string, region: Region): Promise<KeyRing> {
    const publicKeys = (await Promise.all(regions.map((each) => readPublic(directory, each)))).flat();
    const own = await readdir(join(directory, region));
    const jwks = await Promise.all(
      own
        .filter((name) => name.endsWith('.jwk'))
        .map(async (name) => JSON.parse(await readFile(join(directory, region, name), 'utf8')) as NamedJwk),
    );
    const privateKeys = await Promise.all(jwks.map(async (jwk) => [jwk.kid, await imported(jwk)] as const));
    return new KeyRing(region, publicKeys, new Map(privateKeys));
  }

  signing(): { kid: string; key: CryptoKey } {
    return this.own('sig');
  }

  /** Whose signature this is, by key id. Undefined for a key nobody published. */
  verifying(kid: string): PublicKey | undefined {
    return this.publicKeys.find((key) => key.kid === kid && key.use === 'sig');
  }

  sealing(region: Region): PublicKey {
    const key = this.publicKeys.findLast((each) => each.region === region && each.use === 'enc');
    if (key === undefined) throw new Error(`no public sealing key of ${region}: put its key set into the keys folder`);
    return key;
  }

  opening(kid: string): CryptoKey | undefined {
    return this.privateKeys.get(kid);
  }

  private own(use: 'sig' | 'enc') {
    const kid = this.publicKeys.findLast((key) => key.region === this.region && key.use === use)?.kid ?? '';
    const key = this.privateKeys.get(kid);
    if (key === undefined)
      throw new Error(`no private ${use} key of ${this.region}: its newest published key has no file in the keys folder`);
    return { kid, key };
  }
}

/** Makes a region's first keys, for a demo or a new installation. Adds nothing where keys are already there. */
export async function makeKeys(directory: string, region: Region, on: string): Promise<void> {
  await mkdir(join(directory, 'public'), { recursive: true });
  await mkdir(join(directory, region), { recursive: true, mode: 0o700 });
  const set = join(directory, 'public', `${region}.json`);
  if (await exists(set)) return;
  const made = [
    { use: 'sig', kid: `${region}.${on}.sig`, pair: await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true }) },
    { use: 'enc', kid: `${region}.${on}.enc`, pair: await generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true }) },
  ];
  for (const { use, kid, pair } of made) {
    await writeFile(join(directory, region, `${kid}.jwk`), JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid, use }), {
      mode: 0o600,
    });
  }
  await writeFile(join(directory, region, 'data.key'), randomBytes(32).toString('base64url'), { mode: 0o600 });
  const keys = await Promise.all(made.map(async ({ use, kid, pair }) => ({ ...(await exportJWK(pair.publicKey)), kid, use })));
  await writeFile(set, JSON.stringify({ keys }, null, 2));
}

async function readPublic(directory: string, region: Region): Promise<(PublicKey & { use: string })[]> {
  const { keys } = JSON.parse(await readFile(join(directory, 'public', `${region}.json`), 'utf8')) as { keys: NamedJwk[] };
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
