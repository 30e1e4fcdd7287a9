import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../project-root.js';
import { UserError } from '../user-error.js';
import { moves, names } from './generate.js';
import { codeTables, type Tables } from './tables.js';

const run = promisify(execFile);

/** Definitions of test/model/custody.pml. */
export type Bounds = Readonly<Record<string, number>>;

export interface Wanted {
  readonly tables?: Tables;
  readonly bounds: Bounds;
  /** Optimised code takes longer to compile and is worth it for a large search alone. */
  readonly large?: boolean;
  /** Every hand-over ends, under weak fairness, instead of what must never be seen. */
  readonly live?: boolean;
}

export interface Verdict {
  /** The replayed trail, where something was found. */
  readonly trail: string | undefined;
  readonly states: number;
  readonly depth: number;
  readonly seconds: number;
}

/** Why nothing can be proven here; undefined where it can. */
export async function spinMissing(): Promise<string | undefined> {
  const missing: string[] = [];
  for (const [program, word] of [['spin', '-V'] as const, ['gcc', '--version'] as const]) {
    const found = await run(program, [word]).catch(() => undefined);
    if (found === undefined) missing.push(program);
  }
  if (missing.length === 0) return undefined;
  return `缺少 ${missing.join('、')}：请安装。${missing.join(' and ')} missing; install with: apt-get install spin gcc libc6-dev`;
}

/** Exhausts the model of these tables within these bounds. Throws where the search itself could not be carried through. */
export async function exhaust(wanted: Wanted): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'custody-model-'));
  try {
    return await exhaustIn(folder, wanted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exhaustIn(cwd: string, { tables = codeTables, bounds, large = false, live = false }: Wanted): Promise<Verdict> {
  await copyFile(join(projectRoot, 'test/model/custody.pml'), join(cwd, 'custody.pml'));
  await writeFile(join(cwd, 'names.pml'), names());
  await writeFile(join(cwd, 'moves.pml'), moves(tables));
  const began = performance.now();
  const definitions = Object.entries({ ...bounds, LIVE: live ? 1 : 0 }).map(([name, value]) => `-D${name}=${value}`);
  await tool('spin', ['-a', ...definitions, 'custody.pml'], cwd);
  const kind = live ? ['-DNFAIR=8'] : ['-DSAFETY', '-DNOCLAIM'];
  await tool('gcc', [large ? '-O2' : '-O0', '-w', ...kind, '-DCOLLAPSE', '-DMEMLIM=8000', '-o', 'pan', 'pan.c'], cwd);
  const told = await tool('./pan', [...(live ? ['-a', '-f'] : []), '-m1000000', `-w${large ? 24 : 18}`], cwd);
  const figures = { ...figuresOf(told), seconds: (performance.now() - began) / 1000 };
  if (figures.errors === 0) return { trail: undefined, ...figures };
  return { trail: await tool('./pan', ['-r'], cwd), ...figures };
}

async function tool(program: string, words: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await run(program, [...words], { cwd, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (failure) {
    const { stdout = '', message } = failure as { stdout?: string; message: string };
    throw new UserError(`${program} stopped: ${stdout.trim().split('\n').at(-1) || message}`);
  }
}

/** Only a search that went to its end counts. */
function figuresOf(told: string): { errors: number; states: number; depth: number } {
  const [, depth, errors] = /depth reached (\d+), errors: (\d+)/.exec(told) ?? [];
  const [, states] = /(\d+) states, stored/.exec(told) ?? [];
  const why = /max search depth too small|out of memory|hash table full|block in d_step/.exec(told)?.[0];
  if (errors === undefined || why !== undefined)
    throw new UserError(`the search was not carried through: ${why ?? told.trim().slice(-300)}`);
  return { errors: Number(errors), states: Number(states), depth: Number(depth) };
}
