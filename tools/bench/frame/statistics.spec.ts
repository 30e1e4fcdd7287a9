import { describe, expect, test } from '@jest/globals';
import { alternate, ratios } from './alternate.js';
import { median, percentile, short, spread } from './statistics.js';

describe('What the bench computes', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test('a percentile is one of the measured numbers, the nearest rank', () => {
    expect([0, 0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 95, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(() => percentile([], 0.5)).toThrow();
  });

  test('a median does not follow one wild round', () => {
    expect(median([3, 1, 1_000])).toBe(3);
    expect(spread([3, 1, 1_000])).toEqual({ median: 3, lowest: 1, highest: 1_000 });
  });

  test('a ratio is taken of neighbours, round by round', () => {
    expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
  });

  test('numbers are shown with no more digits than were measured', () => {
    expect([0.123456, 12.3456, 123_456].map(short)).toEqual(['0.123', '12.3', '123,456']);
  });

  test('both sides run as often, neither always first, and warm-ups do not count', async () => {
    const ran: string[] = [];
    const side = (name: string) => async () => ran.push(name);
    const { ours, bare } = await alternate({ ours: side('ours'), bare: side('bare') }, { warmUps: 1, rounds: 2 });
    expect(ran).toEqual(['bare', 'ours', 'ours', 'bare', 'bare', 'ours']);
    expect([ours.length, bare.length]).toEqual([2, 2]);
  });
});
