import { expect, test } from '@jest/globals';
import { shortHash, sizeInWords } from './size.js';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 KB'],
  [1_048_576, '1.0 MB'],
  [120 * 1_048_576, '120 MB'],
  [5_368_709_120, '5.0 GB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

test('a hash is short enough to compare over the telephone', () => {
  expect(shortHash('a3f5'.repeat(16))).toBe('a3f5a3f5a3f5');
});
