import { expect, test } from '@jest/globals';
import { uploadOf } from './upload.js';

test('a file is a calendar, rules or settings by what it holds (R-005, R-009)', () => {
  expect(uploadOf('\uFEFF{"year":2027,"days":[]}')).toEqual({ kind: 'calendar', content: { year: 2027, days: [] } });
  expect(uploadOf('{"title":"商标法","norms":[]}')?.kind).toBe('rules');
  expect(uploadOf('{"amounts":{}}')?.kind).toBe('settings');
});

test.each(['', '[]', 'null', '{"days":', '年,月,日'])('%j is refused before it is sent', (text) => {
  expect(uploadOf(text)).toBeUndefined();
});
