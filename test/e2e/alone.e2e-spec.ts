import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Region, regions } from '#libs/domain/src/region.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import type { RunningCells } from '../../tools/cell-client.js';
import { signInAs } from '../../tools/cell-client.js';
import { complaintFromBeijingToHebei } from '../../tools/demo/story.js';
import { type Lone, startAlone } from '../support/alone.js';
import { eventually } from '../support/probe.js';

const run = promisify(execFile);
const base = mkdtempSync(join(tmpdir(), 'alone-'));
const out = join(base, 'out');
let postgres: EmbeddedPostgres;
let cells: readonly Lone[] = [];

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDir: join(base, 'postgres'), durable: false });
});
afterAll(async () => {
  await Promise.all(cells.map((cell) => cell.end('SIGTERM')));
  await postgres?.stop();
  rmSync(base, { recursive: true, force: true });
}, 60_000);

interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends as it ends: a refusal is an answer. */
const node = (words: readonly string[], env: Record<string, string> = {}): Promise<Said> =>
  run(process.execPath, [...words], { env, timeout: 120_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Said) => ({ code, stdout, stderr }),
  );
const provision = (...words: string[]) => node(['dist/tools/provision/main.js', ...words]);
const usual = () => ['--admin-url', postgres.superuserUrl('postgres'), '--out', out, '--log', 'postgres'];
const environmentOf = (region: Region, name: string) => parseEnv(readFileSync(join(out, region, `${name}.env`), 'utf8'));

describe('npm run provision', () => {
  test('makes databases, roles, keys, accounts, and an environment for each process that only its owner reads', async () => {
    const accounts = join(base, 'accounts.json');
    const chief = {
      username: 'chief',
      password: 'a long enough one',
      region: 'hebei',
      roles: ['administrator'],
      name: '甲',
      unit: '测试局',
    };
    writeFileSync(accounts, JSON.stringify([chief]));
    expect(await provision(...usual(), '--accounts', accounts)).toMatchObject({ code: 0, stderr: '' });
    expect(await provision(...usual(), '--accounts', 'demo')).toMatchObject({ code: 0, stderr: '' });
    for (const region of regions) {
      const files = readdirSync(join(out, region)).filter((name) => name.endsWith('.env'));
      expect(files).toHaveLength(10);
      for (const name of files) expect(statSync(join(out, region, name)).mode & 0o777).toBe(0o600);
    }
  }, 180_000);

  test('gives each region the private keys of no other', () => {
    const keys = (region: Region) => readdirSync(join(out, region, 'keys')).sort();
    expect(regions.map(keys)).toEqual([
      ['beijing', 'public', 'shared'],
      ['public', 'shared', 'tianjin'],
      ['hebei', 'public', 'shared'],
    ]);
    for (const from of regions) {
      const published = regions.map((to) => readFileSync(join(out, to, 'keys/public', `${from}.json`), 'utf8'));
      expect(new Set(published).size).toBe(1);
    }
  });

  test('gives all three the key of masked fingerprints, and nobody but the owner reads it (R-023)', () => {
    const [name, ...more] = readdirSync(join(out, 'beijing', 'keys/shared'));
    expect([name, ...more]).toEqual([expect.stringMatching(/^fingerprint\..*\.key$/)]);
    const files = regions.map((region) => join(out, region, 'keys/shared', name ?? ''));
    expect(new Set(files.map((file) => readFileSync(file, 'hex'))).size).toBe(1);
    for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('run again, changes no password and no key', async () => {
    const before = environmentOf('beijing', 'web');
    const key = readFileSync(join(out, 'beijing/keys/beijing/data.key'), 'utf8');
    expect(await provision(...usual(), '--regions', 'beijing,hebei')).toMatchObject({ code: 0, stderr: '' });
    expect(environmentOf('beijing', 'web')).toEqual(before);
    expect(readFileSync(join(out, 'beijing/keys/beijing/data.key'), 'utf8')).toBe(key);
  }, 90_000);

  test('says in one line what is missing', async () => {
    const { port } = new URL(postgres.superuserUrl('postgres'));
    const wrong = `postgres://postgres:wrong@127.0.0.1:${port}/postgres`;
    const service = environmentOf('beijing', 'web')['DATABASE_URL'] ?? '';
    const refusals: [readonly string[], RegExp][] = [
      [['--admin-url', wrong, '--out', out], /^✘ 连不上数据库[^\n]*password[^\n]*\n$/],
      [['--admin-url', 'postgres://postgres@127.0.0.1:1/postgres', '--out', out], /^✘ 连不上数据库[^\n]*ECONNREFUSED[^\n]*\n$/],
      [['--admin-url', service, '--out', out], /^✘ --admin-url 不是超级用户[^\n]*\n$/],
      [['--admin-url', postgres.superuserUrl('postgres'), '--out', out, '--kafka', join(base, 'none')], /^✘ [^\n]*npm run kafka[^\n]*\n$/],
      [[...usual(), '--accounts', join(base, 'none')], /^✘ [^\n]*不是账号清单[^\n]*\n$/],
      [['--regions', 'shanxi'], /^✘ --admin-url[^\n]*--out[^\n]*--regions[^\n]*\nnpm run provision/],
    ];
    for (const [words, line] of refusals) expect(await provision(...words)).toMatchObject({ code: 1, stderr: expect.stringMatching(line) });
  }, 90_000);
});

describe('a cell as a process of its own', () => {
  test('knows nothing but its environment, and three of them take a complaint from Beijing to Hebei', async () => {
    cells = await Promise.all(regions.map((region) => startAlone(out, region, 'cell')));
    const secrets = JSON.parse(readFileSync(join(out, 'secrets.json'), 'utf8')) as { demoPassword: string };
    const running: RunningCells = {
      pid: process.pid,
      log: 'postgres',
      cells: cells.map(({ region, url }) => ({ region, url })),
      accounts: demo(secrets.demoPassword),
    };
    const matter = await complaintFromBeijingToHebei(running, () => {});
    const [first] = running.cells;
    expect((await fetch(`${first?.url ?? ''}/health/ready`)).status).toBe(200);
    expect((await fetch(`${first?.url ?? ''}/`)).headers.get('content-type')).toContain('text/html');
    await sameDigest(running, matter);
  }, 200_000);

  test('ends in order at SIGTERM', async () => {
    expect(await Promise.all(cells.map((cell) => cell.end('SIGTERM')))).toEqual([0, 0, 0]);
  }, 30_000);

  test('lists all that is wrong with its environment at once', async () => {
    const { WEB_DATABASE_URL: _missing, ...rest } = environmentOf('beijing', 'cell') as Record<string, string>;
    const said = await node(['dist/apps/cell/main.js'], { ...rest, PORT: 'x', REGION: 'shanxi' });
    expect(said).toMatchObject({ code: 1, stdout: '' });
    expect(said.stderr.match(/^ {2}- (\w+) /gm)).toEqual(['  - REGION ', '  - WEB_DATABASE_URL ', '  - PORT ']);
  }, 30_000);

  test('ends with what it started when its port is taken', async () => {
    const { server, port } = await takenPort();
    const said = await node(['dist/apps/case-status/main.js'], { ...environmentOf('beijing', 'case-status'), PORT: port } as Record<
      string,
      string
    >);
    server.close();
    expect(said.code).toBe(1);
    expect(said.stdout).toMatch(/"level":"fatal".*EADDRINUSE.*could not start/);
  }, 60_000);
});

const demo = (password: string): RunningCells['accounts'] =>
  [
    ['beijing', 'bj'],
    ['tianjin', 'tj'],
    ['hebei', 'he'],
  ].flatMap(([region, letters]) =>
    ['operator', 'intake', 'liaison', 'officer', 'unit-head', 'supervisor'].map((role) => ({
      username: `${letters}.${role}`,
      password,
      region: region as Region,
      roles: [role],
    })),
  );

async function sameDigest(running: RunningCells, matter: string): Promise<void> {
  const supervisors = await Promise.all(regions.map((region) => signInAs(running, region, 'supervisor')));
  await eventually('one digest in three regions', async () => {
    const views = await Promise.all(
      supervisors.map((client) => client.get<{ digest: string; state: string }>(`/api/case-status/matters/${matter}`)),
    );
    return new Set(views.map(({ digest }) => digest)).size === 1 && views.every(({ state }) => state === 'closed');
  });
}

async function takenPort(): Promise<{ server: Server; port: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: String((server.address() as { port: number }).port) };
}
