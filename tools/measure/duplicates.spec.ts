import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeFile } from '#test/support/reworded.js';
import { projectRoot } from '../project-root.js';
import { measureDuplicates } from './duplicates.js';
import { readTruth, readWorkOrders } from './work-orders.js';

const measured = (csv: string, truth: string, key?: Buffer) => {
  const orders = readWorkOrders(csv);
  return measureDuplicates(orders, readTruth(truth, orders), key);
};

describe('Duplicates of the sample file', () => {
  const read = (name: string) => readFile(join(projectRoot, 'deploy/sample', name), 'utf8');

  test('are all found, and no other row is called one, whatever key the regions share', async () => {
    const [csv, truth] = [await read('hotline-work-orders.csv'), await read('duplicates.csv')];
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const { misses, falseAlarms, planted } = measured(csv, truth, Buffer.from(key));
      expect({ misses, falseAlarms, planted }).toEqual({ misses: [], falseAlarms: [], planted: 6 });
    }
  });
});

describe('Duplicates of files that nobody looked at', () => {
  const files = Array.from({ length: 20 }, (_each, seed) => makeFile(seed));

  test('are found, other stories of the same shop and form letters are not called ones', () => {
    const all = files.map(({ csv, truth }) =>
      measured(
        csv,
        truth
          .map((pair) => pair.join(','))
          .join('\n')
          .replace(/^/, '后,先\n'),
      ),
    );
    const mean = (of: 'precision' | 'recall') => all.reduce((sum, each) => sum + each[of], 0) / all.length;
    expect(mean('precision')).toBeGreaterThanOrEqual(0.97);
    expect(mean('recall')).toBeGreaterThanOrEqual(0.95);
  });
});
