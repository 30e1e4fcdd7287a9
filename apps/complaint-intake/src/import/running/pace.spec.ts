import { expect, test } from '@jest/globals';
import { Pace } from './pace.js';

test('The pace is that of the last ten seconds, and tells how long the rest will take', () => {
  const pace = new Pace(10_000);
  expect(pace.after(0, 0, 0)).toEqual({ rate: null, secondsLeft: null });
  expect(pace.after(1_000, 100, 1_000)).toEqual({ rate: 100, secondsLeft: 9 });
  expect(pace.after(20_000, 500, 5_000)).toMatchObject({ secondsLeft: expect.closeTo(23.75) });
  expect(pace.after(21_000, 600, 6_000)).toEqual({ rate: 100, secondsLeft: 4 });
});
