import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allowedArrows, type Planted, plantedArrows } from './planted-arrows.js';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const root = process.cwd();
const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };

/** The very command and rules of `npm run check`, on the tree that begins at `folder`. */
async function violationsIn(folder: string): Promise<{ violations: Violation[]; files: number }> {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = [cruiser, 'apps', 'libs', 'test', 'tools', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const ran = await promisify(execFile)(process.execPath, words, { cwd: folder, maxBuffer: 2 ** 28 }).catch((failed) => failed);
  const { summary } = JSON.parse(ran.stdout) as { summary: { violations: Violation[]; totalCruised: number } };
  return { violations: summary.violations, files: summary.totalCruised };
}

/** Below the project, so that packages resolve as they do there. */
mkdirSync(join(root, '.cache'), { recursive: true });
const tree = mkdtempSync(join(root, '.cache', 'planted-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function write(path: string, line: string): void {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${existsSync(file) ? readFileSync(file, 'utf8') : ''}${line}\n`);
}

function plant({ from, line, to }: Planted): void {
  write(from, line);
  if (/\.tsx?$/.test(to)) write(to, 'export type X = 1;');
}

const reported = (violations: readonly Violation[], { from, to }: Planted) =>
  violations.filter((violation) => violation.from === from && violation.to.includes(to)).map(({ rule }) => rule.name);

describe('The arrows of the tree', () => {
  let real: Awaited<ReturnType<typeof violationsIn>>;
  let planted: Awaited<ReturnType<typeof violationsIn>>;
  beforeAll(async () => {
    write('package.json', readFileSync(join(root, 'package.json'), 'utf8'));
    for (const one of [...Object.values(plantedArrows).flat(), ...allowedArrows]) plant(one);
    [real, planted] = await Promise.all([violationsIn(root), violationsIn(tree)]);
  });

  test('are all allowed ones', () => {
    expect(real.files).toBeGreaterThan(300);
    expect(real.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test('are watched by rules none of which is without a planted violation', () => {
    expect(Object.keys(plantedArrows).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
  });

  const cases = Object.entries(plantedArrows).flatMap(([rule, arrows]) => arrows.map((one) => [rule, one.from, one] as const));
  test.each(cases)('%s: reported when planted in %s', (rule, _from, one) => {
    const names = reported(planted.violations, one);
    // Of a circle, one of its arrows is reported.
    if (rule === 'no-cycles')
      expect(planted.violations.some(({ rule: { name }, from }) => name === rule && from.startsWith('libs/audit/'))).toBe(true);
    else expect(names).toContain(rule);
  });

  test.each(allowedArrows.map((one) => [one.from, one.to, one] as const))('may go from %s to %s', (_from, _to, one) => {
    expect(reported(planted.violations, one)).toEqual([]);
  });
});
