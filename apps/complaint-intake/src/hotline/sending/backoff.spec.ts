import { describe, expect, test } from '@jest/globals';
import { backoffSeconds } from './backoff.js';

const after = (attempts: number) => backoffSeconds(attempts, 10, 0.5);

describe('The pause before the next attempt', () => {
  test('triples each time and is six hours at most', () => {
    expect([1, 2, 3, 4, 7, 8, 9, 50].map(after)).toEqual([10, 30, 90, 270, 7_290, 21_600, 21_600, 21_600]);
  });

  test('is a fifth shorter or longer by chance', () => {
    expect([0, 1].map((chance) => Math.round(backoffSeconds(1, 10, chance)))).toEqual([8, 12]);
  });

  test('makes twelve attempts last for about a day', () => {
    const hours = Array.from({ length: 11 }, (_, index) => after(index + 1)).reduce((sum, pause) => sum + pause, 0) / 3_600;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(30);
  });
});
