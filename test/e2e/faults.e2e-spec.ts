import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { faultKinds, type ProcessName, planOf } from '#tools/faults/plan.js';
import type { Outcome } from '#tools/faults/run-faults.js';

const run = promisify(execFile);

/** On the log that needs nothing installed. Needs the build. */
async function faults(...words: string[]): Promise<{ readonly code: number; readonly outcome: Outcome }> {
  const program = ['dist/tools/faults/main.js', '--log', 'postgres', '--json', ...words];
  const { code, stdout } = await run(process.execPath, program, { timeout: 400_000, maxBuffer: 64 * 1024 * 1024 }).then(
    (said) => ({ code: 0, stdout: said.stdout }),
    (failure: { code: number; stdout: string; stderr: string }) => {
      if (failure.code === 2) return { code: 2, stdout: failure.stdout };
      throw new Error(failure.stderr);
    },
  );
  return { code, outcome: JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Outcome };
}

const brokenIn = ({ verdicts }: Outcome) =>
  verdicts.filter(({ broken }) => broken.length > 0).map(({ name }) => name.split(/ [^\x20-\x7e]/)[0]);

describe('the plan of faults', () => {
  const processes: readonly ProcessName[] = ['beijing/case-referral', 'hebei/web', 'tianjin/cell'];

  test('is repeated by its seed, and another seed makes another', () => {
    const wishes = { seed: 7, faults: 100, processes, broker: true };
    expect(planOf(wishes)).toEqual(planOf(wishes));
    expect(planOf({ ...wishes, seed: 8 })).not.toEqual(planOf(wishes));
  });

  test('has every kind of fault in a short run, and none of a broker that is not there', () => {
    const kinds = (broker: boolean) => new Set(planOf({ seed: 1, faults: 12, processes, broker }).map(({ kind }) => kind));
    expect(kinds(true)).toEqual(new Set(faultKinds));
    expect([...kinds(false)].filter((kind) => kind.includes('broker'))).toEqual([]);
  });

  test('goes on by steps of the load, each fault after the one before', () => {
    const steps = planOf({ seed: 3, faults: 50, processes, broker: true }).map(({ at }) => at);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe('npm run faults', () => {
  test('loses nothing and does nothing twice while services, database and line break', async () => {
    const { code, outcome } = await faults('--faults', '6', '--seed', '1');
    expect({ code, broken: outcome.verdicts.flatMap(({ broken }) => broken) }).toEqual({ code: 0, broken: [] });
    expect(outcome.acknowledged).toBeGreaterThan(50);
    expect(outcome.faults).toMatchObject({ 'kill-service': 1, 'kill-database': 1, 'cut-region': 1 });
  }, 420_000);

  test('finds that events are written outside the transaction of their change', async () => {
    const { code, outcome } = await faults('--faults', '6', '--seed', '1', '--patience', '25', '--plant', 'outbox-outside-transaction');
    expect(code).toBe(2);
    expect(brokenIn(outcome)).toEqual(expect.arrayContaining(['every record and its events agree']));
  }, 420_000);

  test('finds that nobody looks whether a message was applied before', async () => {
    const { code, outcome } = await faults('--faults', '6', '--seed', '1', '--patience', '25', '--plant', 'inbox-unchecked');
    expect(code).toBe(2);
    expect(brokenIn(outcome)).toEqual(expect.arrayContaining(['nothing is parked']));
  }, 420_000);
});
