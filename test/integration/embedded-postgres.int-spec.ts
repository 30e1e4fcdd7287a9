import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { handOver } from '#libs/embedded-postgres/src/data-folder.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { isPostmasterOf } from '#libs/embedded-postgres/src/holder.js';
import { inAnotherProcess } from '#test/support/embedded-postgres.holder.js';
import { eventually } from '#test/support/probe.js';

const root = process.getuid?.() === 0;
const base = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
chmodSync(base, 0o755);
const folder = join(base, 'data');
const cluster = join(folder, 'cluster');
const running: EmbeddedPostgres[] = [];

const start = async (dataDir = folder, port?: number) => {
  const postgres = await startEmbeddedPostgres({ dataDir, durable: true, ...(port === undefined ? {} : { port }) });
  running.push(postgres);
  return postgres;
};
const refusal = (dataDir: string, port?: number) =>
  start(dataDir, port).then(
    () => ({}),
    (error: unknown) => error,
  );

const ask = async (url: string, sql: string) => {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
};

afterEach(() => Promise.all(running.splice(0).map((postgres) => postgres.stop())));
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('The embedded PostgreSQL', () => {
  test('keeps its data over a stop and a start, and its password for itself', async () => {
    const first = await start();
    await ask(first.superuserUrl('postgres'), 'create table kept as select 1 as id');
    await first.stop();
    expect(statSync(join(folder, 'superuser-password')).mode & 0o777).toBe(0o600);

    const second = await start();
    expect(await ask(second.superuserUrl('postgres'), 'table kept')).toEqual([{ id: 1 }]);
    await expect(ask(`postgresql://postgres@127.0.0.1:${second.port}/postgres`, 'select 1')).rejects.toThrow(/password/);
    const [row] = await ask(
      second.superuserUrl('postgres'),
      `select current_setting('fsync') as fsync, datctype, pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = 'postgres'`,
    );
    expect(row).toEqual({ fsync: 'on', datctype: 'C.UTF-8', encoding: 'UTF8' });
  });

  test('refuses a folder that another process holds, and names the process', async () => {
    const { child, told } = await inAnotherProcess(folder);
    expect(await refusal(folder)).toMatchObject({ reason: 'folder-in-use', message: expect.stringContaining(String(child.pid)) });
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(isPostmasterOf(told.pid, cluster)).toBe(false);
  });

  test('takes over after its holder was killed, although its PostgreSQL lives on and does not listen', async () => {
    const { child, told } = await inAnotherProcess(folder);
    await ask(told.url, 'insert into kept values (2)');
    process.kill(told.pid, 'SIGSTOP');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isPostmasterOf(told.pid, cluster)).toBe(true);

    const postgres = await start();
    expect(isPostmasterOf(told.pid, cluster)).toBe(false);
    expect(await ask(postgres.superuserUrl('postgres'), 'select count(*)::int from kept')).toEqual([{ count: 2 }]);
  });

  test('takes over after both were killed at once', async () => {
    const { child, told } = await inAnotherProcess(folder);
    child.kill('SIGKILL');
    process.kill(told.pid, 'SIGKILL');
    await once(child, 'exit');
    const postgres = await start();
    expect(await ask(postgres.superuserUrl('postgres'), 'select count(*)::int from kept')).toEqual([{ count: 2 }]);
  });

  test('leaves the process alone that has come to own a stale process id', async () => {
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n`);
    if (root) spawnSync('chown', ['--reference', cluster, join(cluster, 'postmaster.pid')]);
    expect((await start()).pid).not.toBe(process.pid);
  });

  test('begins anew where a first start was killed half-way', async () => {
    const half = join(base, 'half');
    mkdirSync(join(half, 'cluster.new', 'base'), { recursive: true });
    writeFileSync(join(half, 'superuser-password'), '');
    const postgres = await start(half);
    expect(await ask(postgres.superuserUrl('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('tells when it is gone, whoever ended it', async () => {
    const postgres = await start();
    process.kill(postgres.pid, 'SIGQUIT');
    expect(await postgres.gone).toContain('immediate shutdown');
  });
});

describe('The embedded PostgreSQL says in one line what to do', () => {
  test('when the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    expect(await refusal(folder, port)).toMatchObject({ reason: 'port-in-use', message: expect.stringContaining(`${port}`) });
    server.close();
  });

  test('when the folder belongs to another version of PostgreSQL', async () => {
    const old = join(base, 'old');
    mkdirSync(join(old, 'cluster'), { recursive: true });
    writeFileSync(join(old, 'cluster', 'PG_VERSION'), '17\n');
    expect(await refusal(old)).toMatchObject({
      reason: 'other-version',
      message: expect.stringMatching(/^[^\n]*17[^\n]*18[^\n]*--data[^\n]*$/),
    });
  });

  test('when the path is a file, lies below a file, or cannot be made', async () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    expect(await refusal(file)).toMatchObject({ reason: 'folder-not-a-folder' });
    expect(await refusal(join(file, 'below'))).toMatchObject({ reason: 'folder-not-a-folder' });
    if (existsSync('/proc/self')) expect(await refusal('/proc/data')).toMatchObject({ reason: 'folder-not-writable' });
  });

  test('when the folder holds other files, and leaves them alone', async () => {
    const foreign = join(base, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'letter.txt'), 'mine');
    expect(await refusal(foreign)).toMatchObject({ reason: 'folder-not-ours', message: expect.stringContaining('letter.txt') });
    expect(existsSync(join(foreign, 'letter.txt'))).toBe(true);
  });

  test('when the password file is gone', async () => {
    const lost = join(base, 'lost');
    await (await start(lost)).stop();
    rmSync(join(lost, 'superuser-password'));
    expect(await refusal(lost)).toMatchObject({ reason: 'password-missing' });
  });

  const mounts = spawnSync('unshare', ['--mount', 'true']).status === 0;
  (mounts ? test : test.skip)(
    `when the disk is full${mounts ? '' : ' [skipped: a small disk needs root and `unshare --mount`; run as root]'}`,
    async () => {
      const small = join(base, 'small');
      mkdirSync(small);
      const onTmpfs = ['unshare', '--mount', 'sh', '-c', `mount -t tmpfs -o size=20m tmpfs ${small} && exec "$@"`, 'sh'];
      const { child, told } = await inAnotherProcess(join(small, 'data'), onTmpfs);
      expect(told).toMatchObject({ reason: 'disk-full', message: expect.stringMatching(/^[^\n]*磁盘已满[^\n]*300 MB[^\n]*$/) });
      if (child.exitCode === null) await once(child, 'exit');
    },
  );
});

/** Only root hands PostgreSQL to another user; for an ordinary user there is nothing to hand over. */
const ofRoot = () => {
  test('runs in a folder that only root can reach', async () => {
    const hidden = join(base, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    const postgres = await start(join(hidden, 'data'));
    const [row] = await ask(postgres.superuserUrl('postgres'), "select count(*)::int as files from pg_ls_dir('base')");
    expect(row.files).toBeGreaterThan(2);
    expect(statSync(join(hidden, 'data/cluster')).uid).not.toBe(0);
  });

  test('goes when its holder is killed', async () => {
    const { child, told } = await inAnotherProcess(folder);
    child.kill('SIGKILL');
    await eventually('PostgreSQL to end by itself', () => !isPostmasterOf(told.pid, cluster), { within: 5_000 });
  });

  test('would be refused by an ordinary user afterwards', async () => {
    const ours = { path: folder, cluster, passwordFile: '', holderFile: '' };
    await expect(handOver(ours, { ids: {}, name: 'an ordinary user' })).rejects.toMatchObject({ reason: 'folder-of-another-user' });
  });
};
if (root) describe('Started by root, the embedded PostgreSQL', ofRoot);
