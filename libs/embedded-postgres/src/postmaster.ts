import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Binaries, ENVIRONMENT } from './binaries.js';
import { type DataFolder, nameFor } from './data-folder.js';
import { didNotStart, diskFull, folderInUse, portInUse, portNotAllowed, tellsOfFullDisk } from './embedded-postgres.errors.js';
import type { Runner } from './runner.js';

export interface Postmaster {
  readonly pid: number;
  /** Resolves when PostgreSQL is gone, whoever ended it, with the last it said. Never rejects. */
  readonly gone: Promise<string>;
  /** Ends it in order, within seconds; later calls wait for the same end. */
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  readonly folder: DataFolder;
  readonly runner: Runner;
  readonly binaries: Binaries;
  readonly port: number;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

/** Small in memory: three cells and their database share 700 MB. Worker processes that this use never needs are not started. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'max_connections=120',
  'shared_buffers=32MB',
  'max_wal_size=256MB',
  'min_wal_size=32MB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'io_method=sync',
  'max_logical_replication_workers=0',
  'max_parallel_workers=2',
  'max_parallel_workers_per_gather=1',
  'autovacuum_max_workers=1',
  'jit=off',
  'log_checkpoints=off',
];

/** For tests: a crash of the machine may lose the data, and nothing waits for the disk. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Starts PostgreSQL on the cluster and answers once it accepts connections. Throws a named error when it does not come up. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const child = launch(options);
  const lines: string[] = [];
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message)).once('close', () => resolve(lines.slice(-20).join('\n')));
  });
  const ready = new Promise<true>((resolve) => {
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > 200) lines.shift();
      options.log(line);
      if (line.includes('database system is ready to accept connections')) resolve(true);
    });
  });
  const stop = stopper(child, gone);
  const outcome = await Promise.race([ready, gone]);
  if (outcome !== true) throw whyNot(outcome, options);
  return { pid: child.pid ?? 0, gone, stop };
}

/**
 * A session of its own, so that Ctrl-C in the terminal reaches only us and the database ends last. Where Linux offers it, the kernel
 * stops PostgreSQL when we die without a word; elsewhere the next start does.
 */
function launch({ folder, runner, binaries, port, durable }: PostmasterOptions): ChildProcess {
  const settings = [...SETTINGS, ...(durable ? [] : FORGETFUL)].flatMap((setting) => ['-c', setting]);
  const words = [binaries.postgres, '-D', nameFor(folder.cluster, runner), '-p', String(port), ...settings];
  const [program = '', ...rest] = diesWithParent() ? ['setpriv', '--pdeathsig', 'INT', ...words] : words;
  return spawn(program, rest, {
    ...runner.ids,
    cwd: folder.cluster,
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

const diesWithParent = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('setpriv', ['--pdeathsig', 'clear', 'true'], { env: ENVIRONMENT, stdio: 'ignore' }).status === 0;

function stopper(child: ChildProcess, gone: Promise<string>): () => Promise<void> {
  const atExit = () => child.kill('SIGINT');
  process.once('exit', atExit);
  void gone.then(() => process.off('exit', atExit));
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= end(child, gone);
    return stopping;
  };
}

async function end(child: ChildProcess, gone: Promise<string>): Promise<void> {
  const harder: [NodeJS.Signals, number][] = [
    ['SIGQUIT', 20_000],
    ['SIGKILL', 25_000],
  ];
  child.kill('SIGINT');
  const timers = harder.map(([name, after]) => setTimeout(() => child.kill(name), after));
  await gone;
  for (const timer of timers) clearTimeout(timer);
}

/** PostgreSQL says what is wrong in its last lines; here they become the named error. */
function whyNot(said: string, { folder, port }: PostmasterOptions): Error {
  if (/could not bind .*Address already in use/.test(said)) return portInUse(port);
  if (/could not bind .*Permission denied/.test(said)) return portNotAllowed(port);
  if (tellsOfFullDisk(said)) return diskFull(folder.path);
  const [, pid] = /lock file "postmaster.pid" already exists[\s\S]*\(PID (\d+)\)/.exec(said) ?? [];
  if (pid) return folderInUse(folder.path, Number(pid));
  const fatal = said.split('\n').find((line) => /\b(FATAL|PANIC):/.test(line)) ?? said.split('\n').at(-1) ?? '';
  return didNotStart(folder.path, fatal.replace(/^.*?\b(FATAL|PANIC):\s*/, '').trim() || 'no message');
}
