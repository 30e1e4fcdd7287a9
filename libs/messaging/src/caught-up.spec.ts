import { expect, test } from '@jest/globals';
import { CaughtUp } from './caught-up.js';

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const ends = (end: number) => new Map([['topic/0', BigInt(end)]]);

test('a reader that has read everything has caught up at the moment of the look', () => {
  const caughtUp = new CaughtUp();
  caughtUp.saw(ends(5), () => 5n, at(1));
  expect(caughtUp.at).toEqual(at(1));
});

test('a reader under a steady stream has caught up with what there was when it was looked at before', () => {
  const caughtUp = new CaughtUp();
  caughtUp.saw(ends(5), () => 3n, at(1));
  expect(caughtUp.at).toBeUndefined();
  caughtUp.saw(ends(9), () => 6n, at(2));
  expect(caughtUp.at).toEqual(at(1));
  caughtUp.saw(ends(12), () => 9n, at(3));
  expect(caughtUp.at).toEqual(at(2));
});

test('a reader that stands still does not catch up, however often it is looked at', () => {
  const caughtUp = new CaughtUp();
  caughtUp.saw(ends(3), () => 3n, at(1));
  for (let second = 2; second < 9; second++) caughtUp.saw(ends(second + 3), () => 3n, at(second));
  expect(caughtUp.at).toEqual(at(1));
});
