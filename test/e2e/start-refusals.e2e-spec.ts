import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Spawned, spawnStart } from '../support/cells.js';
import { allGone, familyOf, refusalOf, startOn } from '../support/lone-start.js';

const root = process.getuid?.() === 0;
const nobody = 65_534;
const base = mkdtempSync(join(tmpdir(), 'start-refusals-'));
chmodSync(base, 0o755);
const started: Spawned[] = [];
afterAll(async () => {
  for (const each of started) each.process.kill('SIGKILL');
  await Promise.all(started.map((each) => each.ended));
  rmSync(base, { recursive: true, force: true });
});

const start = async (dataDir: string, args: readonly string[] = [], under: readonly string[] = []) => {
  const one = await startOn(dataDir, args, under);
  started.push(one);
  return one;
};
const refused = async (dataDir: string, args: readonly string[] = [], under: readonly string[] = []) =>
  refusalOf(await start(dataDir, args, under));

/** One line on what to do, and nothing else: no step, no stack. */
const oneLine = (words: RegExp) => ({ code: 1, said: expect.stringMatching(new RegExp(`^✘ [^\\n]*${words.source}[^\\n]*\\n$`)) });

describe('npm start says in one line what to do', () => {
  test('when the folder lies below a file, or is one', async () => {
    const file = join(base, 'file');
    writeFileSync(file, 'mine');
    expect(await refused(file)).toEqual(oneLine(/不是目录/));
    expect(await refused(join(file, 'below', 'it'))).toEqual(oneLine(/不是目录/));
  });

  test('when the folder cannot be written', async () => {
    if (existsSync('/proc/self')) expect(await refused('/proc/cells')).toEqual(oneLine(/不可写/));
    if (root) return;
    const closed = join(base, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    expect(await refused(join(closed, 'data'))).toEqual(oneLine(/不可写/));
  });

  test.each([[[]], [['--reset']]])('when the folder holds somebody else’s files, and leaves them alone: %p', async (args) => {
    const foreign = join(base, `foreign${args.length}`);
    mkdirSync(join(foreign, 'postgres'), { recursive: true });
    writeFileSync(join(foreign, 'letter.txt'), 'mine');
    expect(await refused(foreign, args)).toEqual(oneLine(/里有别的文件/));
    expect(readdirSync(foreign).sort()).toEqual(['letter.txt', 'postgres']);
  });

  test('when Kafka is wanted and there is none, or it does not answer', async () => {
    // From a folder of its own: a broker of this project may well be running, and would be found.
    const elsewhere = ['env', '-C', base];
    expect(await refused(join(base, 'no-kafka'), ['--log', 'kafka'], elsewhere)).toEqual(oneLine(/npm run kafka/));
    const silent = join(base, 'silent-kafka');
    mkdirSync(join(silent, 'kafka'), { recursive: true });
    const connection = { brokers: [`127.0.0.1:${await closedPort()}`], users: {} };
    writeFileSync(join(silent, 'kafka', 'connection.json'), JSON.stringify(connection));
    expect(await refused(silent, ['--log', 'kafka'])).toEqual(oneLine(/没有应答.*npm run kafka/));
  });

  test('and shows its usage where an option is wrong', async () => {
    for (const args of [['--colour'], ['--log', 'rabbit'], ['--port-base', 'x'], ['--port-base', '65534'], ['somewhere']]) {
      const one = spawnStart(args);
      started.push(one);
      expect(await refusalOf(one)).toEqual({ code: 1, said: expect.stringMatching(/^✘ [^\n]+\nnpm start -- [^\n]+--json\]\n/) });
      expect(one.said()).not.toMatch(/^\s+at /m);
    }
  }, 30_000);

  const small = (size: string) => [
    'unshare',
    '--mount',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${size} tmpfs ${base}/small && exec "$@"`,
    'sh',
  ];
  mkdirSync(join(base, 'small'));
  const canMount = root && spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', join(base, 'small')]).status === 0;
  const onSmallDisks = canMount ? test.each : test.skip.each;
  const where = canMount ? '' : ' (skipped: mounting a small disk needs root; run the tests as root)';

  onSmallDisks([
    ['before the database is made', '20m'],
    ['while the tables are made', '90m'],
  ])(
    `when the disk is full ${where}%s`,
    async (_when, size) => {
      const one = await start(join(base, 'small', 'data'), [], small(size));
      const family = await familyOf(one);
      expect(await refusalOf(one)).toEqual({ code: 1, said: expect.stringMatching(/✘ 磁盘已满[^\n]*\n$/) });
      expect(one.said()).not.toMatch(/^\s+at /m);
      await allGone(family);
    },
    60_000,
  );
});

const others = root && spawnSync('setpriv', ['--version']).status === 0;
(others ? describe : describe.skip)(`npm start as an ordinary user${others ? '' : ' (skipped: the tests run as one)'}`, () => {
  test('starts and stops like root’s', async () => {
    const own = join(base, 'own');
    mkdirSync(own);
    chownSync(own, nobody, nobody);
    const one = await start(join(own, 'data'), [], ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']);
    await one.ready;
    const family = await familyOf(one);
    one.process.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    await allGone(family);
  }, 200_000);
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
