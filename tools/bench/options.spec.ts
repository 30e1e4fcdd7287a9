import { describe, expect, test } from '@jest/globals';
import { UserError } from '../user-error.js';
import { readOptions, usage } from './options.js';
import { jsonLine } from './tell.js';

describe('npm run bench', () => {
  test('takes the options that its help names, and no others', () => {
    expect(readOptions([])).toMatchObject({ quick: false, json: false, only: [], scale: 1 });
    expect(readOptions(['--quick', '--json', '--only', 'b1,B3', '--scale', '0.5'])).toMatchObject({
      quick: true,
      json: true,
      only: ['B1', 'B3'],
      scale: 0.5,
    });
    for (const option of ['--quick', '--json', '--only', '--scale', '--keep', '--profile', '--help']) expect(usage).toContain(option);
    for (const wrong of [['--fast'], ['--scale', '2'], ['--scale', 'x'], ['more']]) expect(() => readOptions(wrong)).toThrow(UserError);
  });

  test('tells its figures in one line, in order; what was not measured has a reason and does not hold', () => {
    const figures = ['B1', 'B2', 'B3'].map((id) => ({ id, name: id, aim: '≥ 0.5', measure: () => Promise.reject(new Error('not asked')) }));
    const outcomes = figures.map((figure, index) =>
      index === 0
        ? { figure, measured: { value: [0.51234, 2], holds: true, lines: [] }, broke: false, seconds: 1 }
        : { figure, reason: 'no Java\nat line 1', broke: false, seconds: 1 },
    );
    const line = jsonLine(outcomes);
    const told = JSON.parse(line) as { id: string; value: unknown; holds: boolean; reason?: string }[];
    expect(line).not.toContain('\n');
    expect(told.map(({ id }) => id)).toEqual(['B1', 'B2', 'B3']);
    expect(told[0]).toMatchObject({ value: [0.5123, 2], holds: true });
    for (const each of told.slice(1)) expect(each).toMatchObject({ value: null, holds: false, reason: 'no Java' });
  });
});
