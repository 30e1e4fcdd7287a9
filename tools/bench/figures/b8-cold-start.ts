import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../kafka/ports.js';
import { projectRoot } from '../../project-root.js';
import type { Figure, Measured } from '../frame/figure.js';
import { NotMeasured } from '../frame/not-measured.js';
import { short } from '../frame/statistics.js';
import type { Bench } from '../place/bench.js';
import { memoryOfTree, type TreeMemory } from '../place/process-tree.js';

const longestStart = 20;
const mostMemory = 700;
/** Seconds for which a start is watched after it said that it is ready: what the import left behind shows now. */
const watched = { full: 12, quick: 2 };

/** `npm start` on an empty folder, from the key press to “ready”, and what its processes take from then on. */
export const coldStart: Figure = {
  id: 'B8',
  name: 'cold start to ready, in s; memory of three cells, in MB',
  aim: '≤ 20 s; ≤ 700 MB',
  async measure(bench) {
    if (!existsSync('/proc/self/smaps_rollup')) throw new NotMeasured('memory is read from /proc/*/smaps_rollup, which only Linux has');
    const dataDir = await mkdtemp(join(tmpdir(), 'bench-start-'));
    bench.duringFigure(() => rm(dataDir, { recursive: true, force: true }));
    const seconds = bench.options.quick ? watched.quick : watched.full;
    const first = await startOnce(dataDir, seconds, bench);
    const again = bench.options.quick ? undefined : await startOnce(dataDir, seconds, bench);
    return measuredOf(first, again, seconds);
  },
};

interface Start {
  readonly seconds: number;
  readonly peak: TreeMemory;
  readonly end: TreeMemory;
}

function measuredOf(first: Start, again: Start | undefined, watchedFor: number): Measured {
  const memory = first.peak.pss;
  return {
    value: [first.seconds, memory],
    holds: first.seconds <= longestStart && memory <= mostMemory,
    lines: [
      `“npm start” as a process, programs built, empty data folder (database made, migrations, sample imported): ready after ${short(first.seconds)} s`,
      `memory of npm, node and PostgreSQL together, the highest from the start to ${watchedFor} s after “ready”: ${inWords(first.peak)}; at the end of that time: ${inWords(first.end)}`,
      ...(again === undefined
        ? []
        : [
            `started again on the same data: ready after ${short(again.seconds)} s; highest ${inWords(again.peak)}; then ${inWords(again.end)}`,
          ]),
      'PSS counts: the shared buffers and the program text of PostgreSQL are in memory once, and RSS counts them again for each of its processes',
    ],
  };
}

const inWords = ({ rss, pss, processes, byProgram }: TreeMemory): string => {
  const programs = Object.entries(byProgram).map(([name, each]) => `${each.count} ${name} ${short(each.pss)}`);
  return `PSS ${short(pss)} MB, RSS ${short(rss)} MB, ${processes} processes (PSS: ${programs.join(', ')})`;
};

async function startOnce(dataDir: string, watchedFor: number, bench: Bench): Promise<Start> {
  const begun = performance.now();
  const port = await freePort(0);
  const words = ['start', '--', '--data', dataDir, '--port-base', String(Math.min(port, 65_000)), '--json'];
  // A group of its own, as a terminal gives it: npm and what it runs are stopped together.
  const child = spawn('npm', words, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const stop = () => stopped(child);
  bench.duringFigure(stop);
  const isReady = new AbortController();
  const looking = watch(child.pid ?? 0, isReady.signal, watchedFor);
  await ready(child).finally(() => isReady.abort());
  const seconds = (performance.now() - begun) / 1_000;
  const looks = await looking;
  await stop();
  const [end] = looks.slice(-1);
  if (end === undefined) throw new NotMeasured('the processes of the start cannot be looked into');
  return { seconds, peak: looks.reduce((highest, look) => (look.pss > highest.pss ? look : highest)), end };
}

function ready(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('{"ready":true')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said.slice(-500)}`)));
  });
}

/** From the first process on, until some time after it is ready. */
async function watch(pid: number, ready: AbortSignal, watchedFor: number): Promise<TreeMemory[]> {
  const looks: TreeMemory[] = [];
  let end = Number.POSITIVE_INFINITY;
  ready.addEventListener('abort', () => {
    end = performance.now() + 1_000 * watchedFor;
  });
  for (; performance.now() < end; await pause(250)) {
    const look = memoryOfTree(pid);
    if (look !== undefined) looks.push(look);
  }
  return looks;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  await ended;
}
