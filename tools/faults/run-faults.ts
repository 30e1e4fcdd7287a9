import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { desksIn } from '../doctor/desks.js';
import { examine } from '../doctor/examine.js';
import { projectRoot } from '../project-root.js';
import { checkAll, type Verdict } from './checks/all-checks.js';
import { Conductor } from './conductor.js';
import { Load } from './load/load.js';
import type { FaultsOptions } from './options.js';
import { planOf } from './plan.js';
import { processNames, startWorld, type World } from './world/world.js';

export interface Outcome {
  readonly seed: number;
  readonly log: string;
  readonly plant?: string;
  readonly seconds: number;
  readonly processes: readonly string[];
  readonly faults: Readonly<Record<string, number>>;
  readonly steps: number;
  readonly matters: number;
  readonly acknowledged: number;
  readonly events: number;
  /** What the load met with: stories told to their end, refusals by code. */
  readonly met: Readonly<Record<string, number>>;
  readonly verdicts: readonly Verdict[];
  readonly passed: boolean;
  readonly folder?: string;
}

/** A world, a load, faults, and then whether anything was lost or done twice. */
export async function runFaults(options: FaultsOptions, tell: (what: string) => void): Promise<Outcome> {
  const begun = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'jingjinji-faults-'));
  const plant = options.plant === undefined ? {} : { plant: fileOf(options.plant) };
  const world = await startWorld({ folder, log: options.log, ...plant, tell });
  try {
    const { load, conductor } = await disturb(world, options, tell);
    tell('everything is whole again; waiting for rest');
    await load.finish(options.patience * 1_000);
    tell('looking at everything');
    const verdicts = await checkAll(world, load.ledger, options.patience * 1_000);
    const { acknowledged, told } = load.ledger;
    return {
      ...{ seed: options.seed, log: options.log, ...(options.plant === undefined ? {} : { plant: options.plant }) },
      ...{ seconds: Math.round((Date.now() - begun) / 1_000), processes: processNames, faults: conductor.done, steps: load.steps },
      ...{ matters: load.matters, acknowledged: acknowledged.length, events: (verdicts[3]?.of ?? 0) / 3, met: told, verdicts },
      passed: verdicts.every(({ broken }) => broken.length === 0),
      ...(options.keep ? { folder } : {}),
    };
  } finally {
    await world.stop();
    if (!options.keep) await rm(folder, { recursive: true, force: true });
  }
}

async function disturb(world: World, { seed, faults, log }: FaultsOptions, tell: (what: string) => void) {
  const load = new Load(seed);
  await load.begin(world.cells);
  const conductor = new Conductor(world, load, tell);
  await conductor.carryOut(planOf({ seed, faults, processes: processNames, broker: log === 'kafka' }));
  await doctorUnderLoad(world, load, tell);
  return { load, conductor };
}

/** While officers work and nothing is broken the doctor finds nothing: an alarm now would be a false one, or the proof of what the checks find later. */
async function doctorUnderLoad(world: World, load: Load, tell: (what: string) => void): Promise<void> {
  for (const each of world.processes.values()) await each.ready();
  const { findings, waiting } = await examine(await desksIn(world.cells));
  tell(`doctor under load: ${findings.length} findings, ${waiting} not yet judged`);
  for (const { kind, matterId, whatEn } of findings) load.ledger.fail(`the doctor under load: ${kind} ${matterId ?? ''} ${whatEn}`);
}

const fileOf = (plant: string): string => pathToFileURL(join(projectRoot, `dist/tools/faults/plants/${plant}.js`)).href;
