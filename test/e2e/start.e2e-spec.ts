import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { regions } from '#libs/domain/src/region.js';
import { CellClient } from '../../tools/cell-client.js';
import type { ReadyLine, Spawned } from '../support/cells.js';
import { allGone, familyOf, memoryOf, refusalOf, startOn } from '../support/lone-start.js';
import { eventually } from '../support/probe.js';
import { aComplaint } from '../support/submission.js';

const base = mkdtempSync(join(tmpdir(), 'start-'));
const dataDir = join(base, 'data');
const started: Spawned[] = [];
afterAll(async () => {
  for (const each of started) each.process.kill('SIGKILL');
  await Promise.all(started.map((each) => each.ended));
  rmSync(base, { recursive: true, force: true });
});

const start = async (args: readonly string[] = []) => {
  const one = await startOn(dataDir, args);
  started.push(one);
  return one;
};
const refused = async (args: readonly string[] = []) => refusalOf(await start(args));

/** One life after another on one data folder, as on somebody's laptop. */
describe('npm start', () => {
  let running: Spawned;
  let first: ReadyLine;
  let afterImport = 0;
  let number = '';

  test('begins with three cells, accounts for every role and the sample in them, and ends its words with one line for programs', async () => {
    running = await start();
    first = await running.ready;
    expect(first.cells.map(({ region }) => region)).toEqual(regions);
    for (const { url } of first.cells) expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(first.dataDir).toBe(dataDir);
    expect(first.accounts).toHaveLength(regions.length * 8);
    for (const { username, password, region, roles } of first.accounts) {
      expect([typeof username, typeof password, regions.includes(region), roles.length]).toEqual(['string', 'string', true, 1]);
    }
    expect(running.said().trimEnd().split('\n').at(-1)).toBe(JSON.stringify(first));
    expect(running.said()).toContain('示例工单');
    afterImport = await settledCount(first);
    expect(afterImport).toBeGreaterThan(30);
  }, 200_000);

  test('stays below 700 MB with all that it runs', async () => {
    const megabytes = await memoryOf(await familyOf(running));
    expect(megabytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThan(700);
  });

  test('refuses a second start on its data, also one that would delete it, and goes on', async () => {
    for (const { code, said } of await Promise.all([refused(), refused(['--reset'])])) {
      expect(code).toBe(1);
      expect(said).toMatch(/^✘ [^\n]*正被进程 \d+ 使用[^\n]*in use by process \d+[^\n]*\n$/);
      expect(said).toContain(String(running.process.pid));
    }
    const operator = await signedIn(first, 'operator');
    const { matters } = await operator.post<{ matters: { number: string }[] }>('/api/complaint-intake/submissions', aComplaint);
    number = matters[0]?.number ?? '';
    expect(number).toMatch(/^BJ/);
  }, 60_000);

  test('refuses ports that are taken, in one line, and leaves nothing running', async () => {
    const other = await startOn(join(base, 'other'), ['--port-base', portOf(first)]);
    started.push(other);
    const family = await familyOf(other);
    expect(await refusalOf(other)).toEqual({ code: 1, said: expect.stringMatching(/^✘ 端口 \d+ 已被占用[^\n]*--port-base[^\n]*\n$/) });
    await allGone(family);
  }, 60_000);

  test('ends at SIGTERM with everything it runs', async () => {
    await endsAt('SIGTERM');
    expect(await readdir(dataDir)).not.toContain('running.json');
  }, 60_000);

  test('keeps the data for the next start, and imports the sample no second time', async () => {
    const ready = await again();
    expect(running.said()).not.toContain('示例工单');
    expect(ready.accounts).toEqual(first.accounts);
    expect(await settledCount(ready)).toBe(afterImport + 1);
    expect(await isThere(ready, number)).toBe(true);
  }, 120_000);

  test('recovers by itself from a SIGKILL, and of several that try at once one does', async () => {
    running.process.kill('SIGKILL');
    await running.ended;
    const rivals = await Promise.all([start(), start(), start(), start()]);
    await eventually('all but one to give up', () => rivals.filter(isOver).length === 3, { within: 60_000 });
    for (const { code, said } of await Promise.all(rivals.filter(isOver).map(refusalOf))) {
      expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^✘ [^\n]*正被进程 \d+ 使用[^\n]*\n$/) });
    }
    running = rivals.find((each) => !isOver(each)) as Spawned;
    const ready = await running.ready;
    expect(await settledCount(ready)).toBe(afterImport + 1);
    expect(await isThere(ready, number)).toBe(true);
  }, 120_000);

  test('ends at Ctrl-C, which npm and the terminal send both', async () => {
    const family = await familyOf(running);
    running.process.kill('SIGINT');
    running.process.kill('SIGINT');
    expect(await running.ended).toBe(0);
    await allGone(family);
  }, 60_000);

  test('ends when its database is killed, and says so', async () => {
    await again();
    const [, ...children] = await familyOf(running);
    const postmaster = await eventually('the database among its processes', () => postmasterOf(children));
    process.kill(postmaster, 'SIGKILL');
    expect(await running.ended).toBe(1);
    expect(running.said()).toMatch(/✘ 数据库意外停止[^\n]*\n$/);
    await allGone(children);
  }, 120_000);

  test('stops what it has started when it is called off half-way', async () => {
    const half = await start();
    await eventually('the database to be up', () => half.said().includes('PostgreSQL'), { within: 60_000 });
    const family = await familyOf(half);
    half.process.kill('SIGTERM');
    expect(await half.ended).toBe(0);
    expect(half.said()).not.toContain('✘');
    await allGone(family);
  }, 90_000);

  test('refuses the data of another version of PostgreSQL, and another log than its events are in', async () => {
    const version = join(dataDir, 'postgres/cluster/PG_VERSION');
    const ours = await readFile(version, 'utf8');
    await writeFile(version, '17\n');
    expect(await refused()).toEqual({ code: 1, said: expect.stringMatching(/^✘ [^\n]*PostgreSQL 17[^\n]*--data[^\n]*\n$/m) });
    await writeFile(version, ours);
    expect(await refused(['--log', 'kafka'])).toEqual({ code: 1, said: expect.stringMatching(/^✘ [^\n]*--log postgres[^\n]*\n$/) });
  }, 60_000);

  async function again(): Promise<ReadyLine> {
    running = await start();
    return running.ready;
  }

  async function endsAt(signal: NodeJS.Signals): Promise<void> {
    const family = await familyOf(running);
    expect(family.length).toBeGreaterThan(5);
    running.process.kill(signal);
    expect(await running.ended).toBe(0);
    await allGone(family);
  }
});

const isOver = ({ process: { exitCode } }: Spawned): boolean => exitCode !== null;
const portOf = ({ cells }: ReadyLine): string => new URL(cells[0]?.url ?? '').port;

async function signedIn({ cells, accounts }: ReadyLine, role: string): Promise<CellClient> {
  const { username = '', password = '' } = accounts.find(({ region, roles }) => region === 'beijing' && roles.includes(role)) ?? {};
  return CellClient.signIn(cells[0]?.url ?? '', username, password);
}

/** How many matters Beijing sees, once it has read all that the log has. */
async function settledCount(ready: ReadyLine): Promise<number> {
  const supervisor = await signedIn(ready, 'supervisor');
  let before = -1;
  return eventually(
    'the number of matters to stay the same',
    async () => {
      const { items } = await supervisor.get<{ items: { key: string; count: number }[] }>('/api/case-status/queues');
      const count = items.find(({ key }) => key === 'all')?.count ?? 0;
      const same = count === before;
      before = count;
      return same ? count : undefined;
    },
    { within: 30_000, every: 1_000 },
  );
}

async function isThere(ready: ReadyLine, number: string): Promise<boolean> {
  const operator = await signedIn(ready, 'operator');
  const { items } = await operator.get<{ items: { number: string }[] }>(`/api/case-status/matters?q=${number}`);
  return items.some((item) => item.number === number);
}

async function postmasterOf(pids: readonly number[]): Promise<number | undefined> {
  for (const pid of pids) if ((await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes('/bin/postgres')) return pid;
  return undefined;
}
