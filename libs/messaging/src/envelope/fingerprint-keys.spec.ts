import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FingerprintKeys, makeFingerprintKey, shareFingerprintKeys } from './fingerprint-keys.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fingerprint-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

const of = (name: string) => join(folder, name);
const versionsOf = async (name: string) => (await FingerprintKeys.load(of(name))).known.map(({ version }) => version);

describe('The key of the fingerprints (R-023)', () => {
  test('is one for all regions, made once', async () => {
    await shareFingerprintKeys([of('beijing'), of('hebei')], '2026-01-01');
    const [one, other] = [await FingerprintKeys.load(of('beijing')), await FingerprintKeys.load(of('hebei'))];
    expect(one.newest?.version).toMatch(/^2026-01-01\.[0-9a-f]{8}$/);
    expect(other).toEqual(one);
    await shareFingerprintKeys([of('beijing'), of('hebei'), of('tianjin')], '2026-02-01');
    expect(await versionsOf('tianjin')).toEqual([one.newest?.version]);
  });

  test('is followed by a newer one that masks from then on, while the older still finds', async () => {
    await makeFingerprintKey(of('beijing'), '2026-01-01');
    await makeFingerprintKey(of('beijing'), '2027-01-01', { newer: true });
    const { known, newest } = await FingerprintKeys.load(of('beijing'));
    expect(known.map(({ version }) => version.slice(0, 10))).toEqual(['2026-01-01', '2027-01-01']);
    expect(newest?.version).toMatch(/^2027/);
  });

  test('made in two places on one day is two keys, which all regions know once they are brought together', async () => {
    await makeFingerprintKey(of('beijing'), '2026-01-01');
    await makeFingerprintKey(of('hebei'), '2026-01-01');
    expect(await versionsOf('beijing')).not.toEqual(await versionsOf('hebei'));
    await shareFingerprintKeys([of('beijing'), of('hebei')], '2026-01-01');
    expect(await versionsOf('beijing')).toEqual(await versionsOf('hebei'));
  });

  test('is refused under a name that is another’s, and missing is no mistake', async () => {
    expect((await FingerprintKeys.load(of('nobody'))).newest).toBeUndefined();
    await makeFingerprintKey(of('beijing'), '2026-01-01');
    const [version = ''] = await versionsOf('beijing');
    const file = (name: string) => join(of('beijing'), 'shared', `fingerprint.${name}.key`);
    await rename(file(version), file('2026-01-01.00000000'));
    await expect(FingerprintKeys.load(of('beijing'))).rejects.toThrow('is not the key that its name says');
  });
});
