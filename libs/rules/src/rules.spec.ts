import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { dayJustBefore, localDay, plusDays } from './local-day.js';
import { ruleIds } from './rule.js';
import { ruleInForce, ruleRecords } from './rule-in-force.js';
import { settingNames } from './rule-settings.js';
import { BadRuleSettings, NoRuleInForce } from './rules.errors.js';
import { Rules } from './rules.js';

const today = localDay('2026-08-03');
const problemsOf = (given: unknown): readonly string[] => {
  try {
    new Rules(given as object);
    return [];
  } catch (error) {
    if (error instanceof BadRuleSettings) return error.details.problems;
    throw error;
  }
};

describe('the rules as data', () => {
  test.each([
    ['approve-referral', 1, 'proposed'],
    ['sign-hand-over', 1, 'proposed'],
    ['return-hand-over', 3, 'proposed'],
    ['decide-complaint', 7, 'seen'],
    ['verify-report', 15, 'seen'],
    ['give-feedback', 5, 'proposed'],
    ['negotiate-dispute', 7, 'seen'],
    ['designate-handler', 7, 'seen'],
  ] as const)('%s has %i working days today, %s', (id, amount, confidence) => {
    expect(ruleInForce(id, today)).toMatchObject({ id, amount, unit: 'wd', confidence });
  });

  test.each(ruleIds)('the versions of %s follow each other day by day, the last one open-ended', (id) => {
    const versions = ruleRecords.filter((one) => one.id === id).sort((a, b) => a.validFrom.localeCompare(b.validFrom));
    versions.forEach((one, at) => {
      const next = versions[at + 1];
      expect(one.validTo && plusDays(one.validTo, 1)).toBe(next?.validFrom);
    });
    expect(versions.length).toBeGreaterThan(0);
  });

  test('what was seen in the law cannot be set, all else can, each under a name of its own', () => {
    for (const { confidence, setting } of ruleRecords) expect(setting === undefined).toBe(confidence === 'seen');
    expect(new Set(settingNames).size).toBe(settingNames.length);
  });

  test('the measures of 2026-04-15 replace the old ones on that day (C-08, R-009)', () => {
    expect(ruleInForce('decide-complaint', localDay('2026-04-14'))).toMatchObject({
      version: '2020-01-01',
      confidence: 'recalled',
      amount: 7,
    });
    expect(ruleInForce('decide-complaint', localDay('2026-04-15'))).toMatchObject({ version: '2026-04-15', confidence: 'seen', amount: 7 });
  });

  test('the local day of the start picks the version', () => {
    const rules = new Rules();
    expect(rules.due('decide-complaint', instant('2026-04-14T15:59:59Z')).ruleVersion).toBe('2020-01-01');
    expect(rules.due('decide-complaint', instant('2026-04-14T16:00:00Z')).ruleVersion).toBe('2026-04-15');
  });

  test('a day before any version is refused by name', () => {
    expect(() => ruleInForce('decide-complaint', localDay('2019-12-31'))).toThrow(NoRuleInForce);
  });
});

describe("a region's own settings", () => {
  test('a proposed limit may be set, and the version tells', () => {
    const rules = new Rules({ amounts: { 'return-hand-over': 2 } });
    const deadline = rules.due('return-hand-over', instant('2026-08-03T09:00:00+08:00'));
    expect(dayJustBefore(deadline.due)).toBe('2026-08-05');
    expect(deadline.ruleVersion).toBe('2021-06-10/own-2wd');
  });

  test('a recalled version may be set without touching the one that was seen', () => {
    const rules = new Rules({ amounts: { 'decide-complaint-before-2026-04-15': 5 } });
    expect(rules.inForce('decide-complaint', localDay('2026-04-14')).amount).toBe(5);
    expect(rules.inForce('decide-complaint', localDay('2026-04-15')).amount).toBe(7);
  });

  test('setting the amount that stands anyway makes no new version', () => {
    expect(new Rules({ amounts: { 'sign-hand-over': 1 } }).inForce('sign-hand-over', today).version).toBe('2021-06-10');
  });

  test('what is wrong is named all at once', () => {
    const problems = problemsOf({
      amounts: { 'decide-complaint': 3, nonsense: 1, 'sign-hand-over': 0, 'return-hand-over': 1.5, 'give-feedback': '5' },
      rollOnWeekends: 'yes',
      colour: 'red',
    });
    expect(problems).toHaveLength(7);
    expect(problems.join('\n')).toContain('amounts.decide-complaint: fixed by law');
  });

  test.each([
    [[]],
    [null],
    [{ amounts: [] }],
    [{ amounts: null }],
    [{ amounts: { __proto__x: 1 } }],
    [{ amounts: { 'sign-hand-over': 367 } }],
  ])('refuses %j', (given) => {
    expect(problemsOf(given).length).toBeGreaterThan(0);
  });
});
