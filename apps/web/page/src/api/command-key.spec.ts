import { expect, test } from '@jest/globals';
import { CommandKey } from './command-key.js';

test('a command repeated after a lost line carries the same key', () => {
  const key = new CommandKey();
  expect(key.of({ reason: 'shop is in Hebei' })).toBe(key.of({ reason: 'shop is in Hebei' }));
});

test('a changed text is another command', () => {
  const key = new CommandKey();
  const first = key.of({ reason: 'shop is in Hebei' });
  expect(key.of({ reason: 'shop is in Baoding' })).not.toBe(first);
});

test('after an answer the same text is a new command', () => {
  const key = new CommandKey();
  const first = key.of({});
  key.answered();
  expect(key.of({})).not.toBe(first);
});

test('a command without a text has a key too', () => {
  expect(new CommandKey().of(undefined)).toMatch(/^[\da-f]{32}$/);
});
