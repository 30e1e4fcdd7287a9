import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningKafka, startKafka } from '../../tools/kafka/start-kafka.js';
import type { Spawned } from '../support/cells.js';
import { kafkaMissing } from '../support/kafka-missing.js';
import { allGone, familyOf, refusalOf, startOn } from '../support/lone-start.js';

const missing = await kafkaMissing();
const title =
  missing === undefined
    ? 'npm start -- --log kafka'
    : `npm start -- --log kafka (skipped: ${missing}; npm run test:kafka says what it needs)`;

(missing === undefined ? describe : describe.skip)(title, () => {
  const base = mkdtempSync(join(tmpdir(), 'kafka-start-'));
  const [dataDir, other] = [join(base, 'data'), join(base, 'other')];
  const started: Spawned[] = [];
  let kafka: RunningKafka;

  beforeAll(async () => {
    kafka = await startKafka({ dataDir: join(dataDir, 'kafka'), port: 0 });
  }, 120_000);
  afterAll(async () => {
    for (const each of started) each.process.kill('SIGKILL');
    await Promise.all(started.map((each) => each.ended));
    await kafka?.stop();
    rmSync(base, { recursive: true, force: true });
  }, 60_000);

  const start = async (folder: string, args: readonly string[] = []) => {
    const one = await startOn(folder, args);
    started.push(one);
    return one;
  };
  const cycle = async (args: readonly string[] = []) => {
    const one = await start(dataDir, args);
    await one.ready;
    const family = await familyOf(one);
    one.process.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    await allGone(family);
    return one.said();
  };

  test('finds the broker beside the data, imports the sample, and is on Kafka again next time without being told', async () => {
    expect(await cycle(['--log', 'kafka'])).toContain('示例工单');
    expect(await cycle()).not.toContain('示例工单');
    const { code, said } = await refusalOf(await start(dataDir, ['--log', 'postgres']));
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^✘ [^\n]*--log kafka[^\n]*\n$/) });
  }, 300_000);

  test('refuses new cells on a broker that holds the events of others, before it deletes anything', async () => {
    await cp(join(dataDir, 'kafka/connection.json'), join(other, 'kafka/connection.json'));
    const emptyFirst = { code: 1, said: expect.stringMatching(/^✘ [^\n]*npm run kafka -- --reset[^\n]*\n$/) };
    expect(await refusalOf(await start(other, ['--log', 'kafka']))).toEqual(emptyFirst);
    expect(await refusalOf(await start(dataDir, ['--log', 'kafka', '--reset']))).toEqual(emptyFirst);
    await cycle();
  }, 200_000);
});
