import { expect, test } from '@jest/globals';
import { pathOf } from './field-path.js';

test('a field of the service is found by its path', () => {
  expect(pathOf('title')).toEqual(['title']);
  expect(pathOf('respondent.name')).toEqual(['respondent', 'name']);
  expect(pathOf('rows[2].name')).toEqual(['rows', 2, 'name']);
  expect(pathOf('/respondent/name')).toEqual(['respondent', 'name']);
});
