import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and of all that descend from it, in MB (10⁶ bytes). */
export interface TreeMemory {
  /** Each process's own count, added up: what several share is counted once for each. */
  readonly rss: number;
  /** What several share is divided among them, so that the sum is what the machine gives. */
  readonly pss: number;
  readonly processes: number;
  readonly byProgram: Readonly<Record<string, { readonly count: number; readonly pss: number }>>;
}

/** As Linux tells it; undefined elsewhere, or where the processes belong to somebody else. */
export function memoryOfTree(root: number): TreeMemory | undefined {
  const each = treeOf(root).flatMap((pid) => memoryOf(pid) ?? []);
  if (each.length === 0) return undefined;
  const byProgram: Record<string, { count: number; pss: number }> = {};
  for (const { program, pss } of each) {
    const { count, pss: sum } = byProgram[program] ?? { count: 0, pss: 0 };
    byProgram[program] = { count: count + 1, pss: sum + pss };
  }
  const add = (of: (one: (typeof each)[number]) => number) => each.reduce((total, one) => total + of(one), 0);
  return { rss: add(({ rss }) => rss), pss: add(({ pss }) => pss), processes: each.length, byProgram };
}

/** By the parents that all processes name, in one pass: the list of a process's children may be incomplete while it forks. */
function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? textOf(`/proc/${name}/stat`) : undefined;
    if (stat === undefined) continue;
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function memoryOf(pid: number): { rss: number; pss: number; program: string } | undefined {
  const rollup = textOf(`/proc/${pid}/smaps_rollup`);
  if (rollup === undefined) return undefined;
  const megabytes = (name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) * 1_024) / 1e6;
  return { rss: megabytes('Rss'), pss: megabytes('Pss'), program: textOf(`/proc/${pid}/comm`)?.trim() ?? '?' };
}

/** Undefined where the process has gone meanwhile or is not ours to look into. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
