import { describe, expect, test } from '@jest/globals';
import { checkStories } from './check-stories.js';
import { numbersAlone, type PlantedFault, plantedFaults } from './planted-faults.js';

async function checkedWith({ plant }: PlantedFault, wanted: { runs: number; shortens: boolean }) {
  const undo = plant();
  try {
    return await checkStories({ ...wanted, seed: 7 });
  } finally {
    undo();
  }
}

describe('the simulation', () => {
  test.each(plantedFaults)(
    'finds: $name',
    async (fault) => {
      const { found } = await checkedWith(fault, { runs: 1_500, shortens: false });
      expect(found).toMatch(fault.found);
    },
    300_000,
  );

  test('finds nothing where one of two safeguards is left', async () => {
    expect(await checkedWith(numbersAlone, { runs: 400, shortens: false })).toEqual({ runs: 400, found: undefined });
  }, 300_000);

  test('tells what goes wrong as a story that a person can read', async () => {
    const fault = plantedFaults.find(({ name }) => name === 'accepting does not check that the hand-over is open');
    const { found = '' } = await checkedWith(fault as PlantedFault, { runs: 1_500, shortens: true });

    const lines = found.split('\n').filter((line) => /^ *\d+\. /.test(line));
    expect(lines.length).toBeLessThan(30);
    expect(found).toMatch(/^seed 7, story \d+/);
    expect(found).toMatch(/\d+\. (Beijing|Tianjin|Hebei)'s operator registers a (complaint|report): held, epoch 1/);
    expect(found).toMatch(/\d+\. (Beijing|Tianjin|Hebei)'s liaison accepts hand-over 1\n {2}✘ /);
    expect(found).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  }, 300_000);
});
