import { expect, test } from '@jest/globals';
import { coverageOf, uncovered } from './coverage.js';
import { namedTests } from './named-rules.js';
import { coverageOfProject } from './project.js';

const spec = `
// a comment cites C-07
describe('a clock (R-001)', () => {
  test.each([[1]])('counts %i (C-08, C-09)', () => {});
  test(\`begins at noon\`, () => {});
  test.skip('some day (C-10)', () => {});
});
test('nothing in particular', () => refuse('C-11'));
`;

test('the rules that a test names are in its words or in those of the group around it', () => {
  expect(namedTests('a.spec.ts', spec).map(({ title, rules }) => [title, rules])).toEqual([
    ['counts %i (C-08, C-09)', ['R-001', 'C-08', 'C-09']],
    ['begins at noon', ['R-001']],
  ]);
});

test('a rule that only a comment, a skipped test or the inside of a test names is without', () => {
  const covered = coverageOf({ section: '', from: 'C-07', to: 'C-11' }, namedTests('a.spec.ts', spec));
  expect(uncovered(covered)).toEqual(['C-07', 'C-10', 'C-11']);
});

// What `npm run rules:coverage` lists, without the build that a command needs: so it is part of `npm run check`.
test('every rule of this project is named by a test', async () => {
  const sections = await coverageOfProject();
  expect(sections.flatMap(({ rules }) => rules).length).toBeGreaterThan(40);
  expect(uncovered(sections.flatMap(({ rules }) => rules))).toEqual([]);
});
