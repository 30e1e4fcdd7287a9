import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type TSchema, Type } from 'typebox';
import { UnreadableEvent } from '#libs/contracts/src/contract.js';
import { regions } from '#libs/domain/src/region.js';
import { addKeys, KeyRing, makeKeys } from './key-ring.js';
import { Seals } from './seals.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keys-'));
  for (const region of regions) await makeKeys(directory, region, '2026-01-01');
});
afterEach(() => rm(directory, { recursive: true }));

const secret = Type.Object({ said: Type.String() });
const privateFile = (kid: string) => join(directory, 'hebei', `${kid}.jwk`);

describe('a region’s keys', () => {
  test('are made once: a second start changes nothing', async () => {
    const before = await readFile(join(directory, 'public', 'hebei.json'), 'utf8');
    await makeKeys(directory, 'hebei', '2026-02-02');
    expect(await readFile(join(directory, 'public', 'hebei.json'), 'utf8')).toBe(before);
  });

  test('sign and seal with the newest, and the older ones stay to read', async () => {
    const beijing = await KeyRing.load(directory, 'beijing');
    const old = await new Seals(beijing).seal('hebei', { said: 'before' });
    await addKeys(directory, 'hebei', '2026-06-01');
    const hebei = await KeyRing.load(directory, 'hebei');

    expect(hebei.signing().kid).toBe('hebei.2026-06-01.sig');
    expect(hebei.sealing('hebei').kid).toBe('hebei.2026-06-01.enc');
    expect((await hebei.verifying('hebei.2026-01-01.sig'))?.region).toBe('hebei');
    expect(await new Seals(hebei).open(old, secret)).toEqual({ said: 'before' });
  });

  test('of the same day are never overwritten', async () => {
    await expect(addKeys(directory, 'hebei', '2026-01-01')).rejects.toThrow('already');
  });

  test('that were published after the start are found when they are first met', async () => {
    const [beijing, hebei] = [await KeyRing.load(directory, 'beijing'), await KeyRing.load(directory, 'hebei')];
    await addKeys(directory, 'hebei', '2026-06-01');
    const sealedAfter = await new Seals(await KeyRing.load(directory, 'tianjin')).seal('hebei', { said: 'after' });

    expect((await beijing.verifying('hebei.2026-06-01.sig'))?.region).toBe('hebei');
    expect(await new Seals(hebei).open(sealedAfter, secret)).toEqual({ said: 'after' });
    expect(await new Seals(beijing).openIfMine(sealedAfter, secret)).toBeUndefined();
    expect(await beijing.verifying('hebei.2030-01-01.sig')).toBeUndefined();
  });

  test('published before their private half is here are not used to sign yet', async () => {
    await addKeys(directory, 'hebei', '2026-06-01');
    await rename(privateFile('hebei.2026-06-01.sig'), join(directory, 'later'));
    expect((await KeyRing.load(directory, 'hebei')).signing().kid).toBe('hebei.2026-01-01.sig');
  });

  test('whose private half is missing make nobody a bystander of what is sealed to them', async () => {
    const sealed = await new Seals(await KeyRing.load(directory, 'beijing')).seal('hebei', { said: 'for Hebei' });
    await rm(privateFile('hebei.2026-01-01.enc'));
    const hebei = new Seals(await KeyRing.load(directory, 'hebei'));

    await expect(hebei.openIfMine(sealed, secret)).rejects.toThrow('private half');
  });

  test('missing altogether are told by name', async () => {
    await writeFile(join(directory, 'public', 'hebei.json'), '{"keys": []}');
    const beijing = await KeyRing.load(directory, 'beijing');
    expect(() => beijing.sealing('hebei')).toThrow('hebei');
    await expect(KeyRing.load(directory, 'hebei').then((ring) => ring.signing())).rejects.toThrow('hebei');
  });
});

describe('a sealed part', () => {
  test('that is no seal, was tampered with or holds something else cannot be read', async () => {
    const seals = new Seals(await KeyRing.load(directory, 'hebei'));
    const sealed = await seals.seal('hebei', { said: 'x' });
    const [header, key, iv, text = '', tag] = sealed.split('.');
    const changed = [header, key, iv, `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`, tag].join('.');

    await expect(seals.open('a.b.c.d.e', secret)).rejects.toThrow(UnreadableEvent);
    await expect(seals.open(changed, secret)).rejects.toThrow(UnreadableEvent);
    await expect(seals.open<TSchema>(sealed, Type.Object({ other: Type.String() }))).rejects.toThrow(UnreadableEvent);
    await expect(new Seals(await KeyRing.load(directory, 'tianjin')).open(sealed, secret)).rejects.toThrow('another region');
  });
});
