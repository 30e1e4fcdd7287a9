import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Region } from '#libs/domain/src/region.js';
import { eventually } from './probe.js';

export interface ReadyLine {
  readonly ready: true;
  readonly cells: readonly { readonly region: Region; readonly url: string }[];
  readonly accounts: readonly {
    readonly username: string;
    readonly password: string;
    readonly region: Region;
    readonly roles: readonly string[];
  }[];
  readonly dataDir: string;
}

export interface StartedCells extends ReadyLine {
  readonly process: ChildProcess;
  /** Ends them as Ctrl-C does and removes the data. */
  stop(): Promise<void>;
}

/** `npm start -- --json` as a process of its own, on free ports and a folder of its own. Needs the build. */
export async function startCells(options: { dataDir?: string; args?: readonly string[] } = {}): Promise<StartedCells> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'cells-')));
  const started = spawnStart(['--data', dataDir, '--port-base', String(await freePortBase()), '--json', ...(options.args ?? [])]);
  const ready = await started.ready;
  const stop = async () => {
    started.process.kill('SIGTERM');
    await started.ended;
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  return { ...ready, process: started.process, stop };
}

export interface Spawned {
  readonly process: ChildProcess;
  /** Rejects with all that it said if it ends before it is ready. */
  readonly ready: Promise<ReadyLine>;
  readonly ended: Promise<number | null>;
  said(): string;
}

/** `under`: a command that runs it, such as one that makes it another user. */
export function spawnStart(args: readonly string[], under: readonly string[] = []): Spawned {
  const [program = '', ...words] = [...under, process.execPath, resolve('dist/tools/start/main.js'), ...args];
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const ready = eventually(
    'three cells to be ready',
    async () => {
      const line = said.split('\n').find((each) => each.startsWith('{"ready":true'));
      if (line !== undefined) return { line };
      return isOver ? { line: undefined } : undefined;
    },
    { within: 150_000 },
  ).then(({ line }) => {
    if (line === undefined) throw new Error(`npm start ended: ${said}`);
    return JSON.parse(line) as ReadyLine;
  });
  ready.catch(() => undefined);
  return { process: child, ready, ended, said: () => said };
}

/** Three neighbouring ports that were free a moment ago. */
export async function freePortBase(): Promise<number> {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 20_000);
    const free = await Promise.all([0, 1, 2].map((more) => isFree(base + more)));
    if (free.every(Boolean)) return base;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** Every process that descends from this one, as Linux lists them. */
export async function descendantsOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const direct = children.split(' ').filter(Boolean).map(Number);
  return [...direct, ...(await Promise.all(direct.map(descendantsOf))).flat()];
}
