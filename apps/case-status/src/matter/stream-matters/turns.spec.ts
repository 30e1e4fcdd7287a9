import { expect, test } from '@jest/globals';
import { Turns } from './turns.js';

test('all who wait go on in order, some in each turn of the event loop, and others get their turn between', async () => {
  const turns = new Turns();
  const done: (number | 'other')[] = [];
  const waiting = Array.from({ length: 25 }, (_, index) => turns.next().then(() => done.push(index)));
  setImmediate(() => done.push('other'));
  await Promise.all(waiting);
  expect(done.filter((each) => each !== 'other')).toEqual(Array.from({ length: 25 }, (_, index) => index));
  expect(done.indexOf('other')).toBe(10);
});
