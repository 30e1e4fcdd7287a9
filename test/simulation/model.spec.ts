import { describe, expect, test } from '@jest/globals';
import { faults } from '../../tools/model/faults.js';
import { moves } from '../../tools/model/generate.js';
import { exhaust, spinMissing } from '../../tools/model/spin.js';
import { brokenIn, story } from '../../tools/model/story.js';
import { codeTables, withoutStep, withStep } from '../../tools/model/tables.js';
import { isSpinRequired } from '../support/environment.js';

const missing = await spinMissing();
if (missing !== undefined && isSpinRequired()) throw new Error(missing);
if (missing !== undefined) process.stderr.write(`skipped: ${missing}\n`);
const withSpin = missing === undefined ? test : test.skip;
const bounds = { EPOCHS: 2, OFFERS: 2 };

describe('the model of custody', () => {
  test('refuses a guard and an effect that it has no words for', () => {
    const guarded = withStep(codeTables, 'owner', 'take', (step) => ({ ...step, guards: ['moonIsFull'] }));
    expect(() => moves(guarded)).toThrow('no guard of the owner named moonIsFull');
    const affected = withStep(codeTables, 'receiver', 'deliver', (step) => ({ ...step, effects: ['sing'] }));
    expect(() => moves(affected)).toThrow('no effect of the receiver named sing');
  });

  withSpin.each([0, 1])(
    'finds nothing in the table that the code runs (read ahead: %s)',
    async (REDUCED) => {
      const { trail, states } = await exhaust({ bounds: { ...bounds, REDUCED } });
      expect(trail).toBeUndefined();
      expect(states).toBeGreaterThan(10_000);
    },
    300_000,
  );

  withSpin.each(faults)(
    '$name',
    async (fault) => {
      const { trail = '' } = await exhaust({ tables: fault.tables, bounds: { ...bounds, ...fault.bounds } });
      expect(brokenIn(trail)).toBe(fault.finds);
      if (fault.finds === undefined) expect(trail).toBe('');
      else expect(story(trail).at(-1)).toMatch(/^✘ /);
    },
    300_000,
  );

  withSpin(
    'sees a hand-over that never ends, and none in the table that the code runs',
    async () => {
      const wanted = { bounds: { EPOCHS: 1, OFFERS: 2, ONLY: 1 }, live: true } as const;
      const endless = await exhaust({ ...wanted, tables: withoutStep(codeTables, 'sender', 'release') });
      expect(story(endless.trail ?? '').at(-1)).toBe('✘ this goes on for ever');
      expect((await exhaust(wanted)).trail).toBeUndefined();
    },
    300_000,
  );
});
