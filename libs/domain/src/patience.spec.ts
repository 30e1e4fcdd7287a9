import { describe, expect, test } from '@jest/globals';
import { patienceWithAddress, patienceWithName, secondsToWait, waitSeconds } from './patience.js';

describe('patience with whoever cannot sign in', () => {
  test('is unlimited for the first few attempts', () => {
    expect([0, 1, 4].map((failures) => waitSeconds(failures, patienceWithName))).toEqual([0, 0, 0]);
  });

  test('then asks for a pause that doubles, up to five minutes', () => {
    expect([5, 6, 7, 8, 11, 12, 13, 500].map((failures) => waitSeconds(failures, patienceWithName))).toEqual([
      2, 4, 8, 16, 128, 256, 300, 300,
    ]);
  });

  test('is longer with an address, behind which a whole office may sit', () => {
    expect([49, 50].map((failures) => waitSeconds(failures, patienceWithAddress))).toEqual([0, 2]);
  });

  test('counts the pause from the last attempt', () => {
    expect(secondsToWait({ count: 7, lastAt: 10_000 }, 10_000, patienceWithName)).toBe(8);
    expect(secondsToWait({ count: 7, lastAt: 10_000 }, 17_001, patienceWithName)).toBe(1);
    expect(secondsToWait({ count: 7, lastAt: 10_000 }, 18_000, patienceWithName)).toBe(0);
    expect(secondsToWait({ count: 0, lastAt: 0 }, 18_000, patienceWithName)).toBe(0);
  });
});
