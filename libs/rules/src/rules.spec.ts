import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { dayJustBefore, localDay, plusDays } from './local-day.js';
import { ruleIds } from './rule.js';
import { builtInRules } from './rule-book.js';
import { ruleInForce } from './rule-in-force.js';
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
    ['approve-referral', 1, 'wd', 'proposed'],
    ['sign-hand-over', 1, 'wd', 'proposed'],
    ['return-hand-over', 3, 'wd', 'proposed'],
    ['decide-complaint', 7, 'wd', 'seen'],
    ['mediate', 60, 'nd', 'seen'],
    ['tell-mediation-end', 7, 'wd', 'seen'],
    ['verify-mediation-lead', 15, 'wd', 'seen'],
    ['verify-report', 15, 'wd', 'seen'],
    ['give-feedback', 5, 'wd', 'proposed'],
    ['negotiate-dispute', 7, 'wd', 'seen'],
    ['designate-handler', 7, 'wd', 'seen'],
  ] as const)('%s has %i %s today, %s (C-08, C-12, C-14, C-15, C-17, C-19)', (id, amount, unit, confidence) => {
    expect(ruleInForce(id, today)).toMatchObject({ id, amount, unit, confidence });
  });

  test.each([
    ['service-emergency', 2, 'hour'],
    ['service-utility', 24, 'hour'],
    ['service-ordinary', 7, 'nd'],
    ['service-complex', 15, 'nd'],
  ] as const)('Beijing promises %s in %i %s, a second clock that the other regions do not have (R-025)', (id, amount, unit) => {
    expect(new Rules({}, 'beijing').find(id, today)).toMatchObject({ amount, unit });
    expect(new Rules({}, 'hebei').find(id, today)).toBeUndefined();
    expect(new Rules({ amounts: { [id]: 9 } }, 'beijing').inForce(id, today).amount).toBe(9);
  });

  test('the measures of 2026 name drug regulators and IP departments no longer, those before them did (C-28)', () => {
    const norm = (id: string, day: string) => new Rules().norm(id, localDay(day));
    expect(norm('C-28', '2026-04-14')).toBeUndefined();
    expect(norm('C-28', '2026-04-15')).toMatchObject({ article: '43', name: { zh: expect.stringContaining('知识产权部门不再') } });
    expect(norm('C-27', '2026-04-14')).toMatchObject({ article: expect.stringContaining('38') });
    expect(norm('C-27', '2026-04-15')).toBeUndefined();
  });

  test('every rule of the complaint measures is a dated record with its source', () => {
    const ids = Array.from({ length: 29 }, (_, at) => `C-${String(at + 1).padStart(2, '0')}`);
    for (const id of ids) {
      const records = builtInRules.norms.filter((one) => one.id === id);
      expect(records).toHaveLength(1);
      expect(records[0]?.source).toMatch(/SAMR Order|国市监/);
    }
  });

  test('a report of 2026-04-14 gets the notice within 5 working days, one of 2026-04-15 does not (R-009, C-27)', () => {
    const rules = new Rules();
    expect(rules.find('tell-filing-decision', localDay('2026-04-14'))).toMatchObject({ amount: 5, unit: 'wd' });
    expect(rules.find('tell-filing-decision', localDay('2026-04-15'))).toBeUndefined();
  });

  test('mediation had 45 working days and has 60 natural ones since 2026-04-15 (C-12, C-27)', () => {
    expect(ruleInForce('mediate', localDay('2026-04-14'))).toMatchObject({ amount: 45, unit: 'wd' });
    expect(ruleInForce('mediate', localDay('2026-04-15'))).toMatchObject({ amount: 60, unit: 'nd', pauses: ['testing', 'appraisal'] });
  });

  test.each(ruleIds)('the versions of %s follow each other day by day, the last one open-ended', (id) => {
    const versions = builtInRules.limits.filter((one) => one.id === id).sort((a, b) => a.validFrom.localeCompare(b.validFrom));
    versions.forEach((one, at) => {
      const next = versions[at + 1];
      // The duty to tell real-name reporters was dropped: nothing follows it (C-27).
      if (next === undefined) expect(one.validTo).toBe(id === 'tell-filing-decision' ? '2026-04-14' : undefined);
      else expect(one.validTo && plusDays(one.validTo, 1)).toBe(next.validFrom);
    });
    expect(versions.length).toBeGreaterThan(0);
  });

  test('what was seen in the law cannot be set, all else can, each under a name of its own', () => {
    for (const { confidence, setting } of builtInRules.limits) expect(setting === undefined).toBe(confidence === 'seen');
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
