import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { calendarOf } from './calendar-file.js';
import { recounted } from './deadline.js';
import { dayJustBefore, localDay } from './local-day.js';
import { rulesOf } from './rule-file.js';
import { BadRuleFile } from './rules.errors.js';
import { Rules } from './rules.js';
import { type Upload, uploadOf } from './upload.js';

const sample = (name: string): unknown => JSON.parse(readFileSync(`deploy/sample/rules/${name}`, 'utf8'));
const calendar2027 = calendarOf(sample('calendar-2027.json'));
const trademarkLaw = rulesOf(sample('trademark-law-2027.json'));
const calendar: Upload = { kind: 'calendar', file: calendar2027 };
const law = (given: unknown): Upload => uploadOf('rules', given);
const problemsOf = (read: (given: unknown) => unknown, given: unknown): readonly string[] => {
  try {
    read(given);
    return [];
  } catch (error) {
    if (error instanceof BadRuleFile) return error.details.problems;
    throw error;
  }
};
const decemberReport = instant('2026-12-28T10:00:00+08:00');

describe('next year is data (R-005, R-009)', () => {
  test('a clock that reaches into 2027 is provisional, and firm once the calendar is loaded', () => {
    const rules = new Rules();
    const clock = rules.begin('verify', 'verify-report', decemberReport);
    expect([dayJustBefore(clock.due), clock.provisional]).toEqual(['2027-01-18', true]);
    rules.load([calendar]);
    const firm = recounted(clock, rules.counting);
    expect([dayJustBefore(firm.due), firm.provisional]).toEqual(['2027-01-19', false]);
    expect(recounted(firm, rules.counting)).toBe(firm);
  });

  test('make-up working days of the new year count, its holidays do not, and 2026 stays as it was (R-002)', () => {
    const { counting } = new Rules().with(calendar);
    const works = (day: string) => counting.calendar.isWorkingDay(localDay(day));
    expect(['2027-01-31', '2027-02-08', '2027-10-01', '2026-02-14', '2026-10-01'].map(works)).toEqual([true, false, false, true, false]);
  });

  test('the trademark law of 2027 ends the one before it, without a line of code', () => {
    const rules = new Rules();
    rules.load([{ kind: 'rules', file: trademarkLaw }]);
    expect(rules.norm('trademark-infringement', localDay('2026-12-31'))).toMatchObject({ article: '60-62', validTo: '2026-12-31' });
    expect(rules.norm('trademark-infringement', localDay('2027-01-01'))).toMatchObject({ article: '72-76' });
    expect(rules.norm('trademark-criminal-linkage', localDay('2027-01-01'))).toMatchObject({ article: '75' });
  });

  test('a changed number counts from its day on, and a matter keeps the version it began with', () => {
    const measures = { source: '投诉举报处理办法修订', confidence: 'seen', cites: ['C-08'], startEvent: 'complaint-received' };
    const changed = {
      ...measures,
      id: 'decide-complaint',
      name: { zh: '决定是否受理投诉', en: 'Accept or refuse' },
      amount: 5,
      unit: 'wd',
    };
    const rules = new Rules().with(law({ title: '修订', limits: [{ ...changed, validFrom: '2026-09-01' }] }));
    expect(rules.inForce('decide-complaint', localDay('2026-08-31'))).toMatchObject({ amount: 7, version: '2026-04-15' });
    expect(rules.inForce('decide-complaint', localDay('2026-09-01'))).toMatchObject({ amount: 5, version: '2026-09-01' });
  });

  test('a new rule can be counted as soon as it is loaded; a region may have its own', () => {
    const own = { source: '河北省工作规则', confidence: 'seen', cites: ['HE-1'], startEvent: 'sample-taken', validFrom: '2026-01-01' };
    const limit = { ...own, id: 'send-sample', name: { zh: '送检', en: 'Send a sample' }, amount: 24, unit: 'hour', regions: ['hebei'] };
    const loaded = law({ title: '河北', limits: [limit] });
    const begin = (region: 'hebei' | 'tianjin') => new Rules({}, region).with(loaded).begin('sample', 'send-sample', decemberReport);
    expect(begin('hebei').due).toBe('2026-12-29T02:00:00.000Z');
    expect(() => begin('tianjin')).toThrow('no rule send-sample');
  });
});

describe('what a region loads', () => {
  test('may be its own amounts, which may be taken back', () => {
    const rules = new Rules({ amounts: { 'sign-hand-over': 2 } });
    const amount = () => rules.inForce('sign-hand-over', localDay('2026-09-01')).amount;
    rules.load([uploadOf('settings', { amounts: { 'sign-hand-over': 3 } })]);
    expect(amount()).toBe(3);
    rules.load([]);
    expect(amount()).toBe(2);
  });

  test('counts once: a second calendar of the year takes the place of the first', () => {
    const days = calendar2027.days.filter(({ name }) => name !== '端午节');
    const { counting } = new Rules().with(calendar).with({ kind: 'calendar', file: { ...calendar2027, days } });
    expect(counting.calendar.isWorkingDay(localDay('2027-06-09'))).toBe(true);
  });

  test('is told to whoever follows', () => {
    const rules = new Rules();
    let told = 0;
    rules.follow(() => told++);
    rules.load([calendar]);
    expect(told).toBe(1);
  });
});

describe('a file that is wrong', () => {
  test('a calendar names all that is wrong with it', () => {
    expect(problemsOf(calendarOf, { year: 2027, days: [{ name: '元旦', date: '2027-02-30', isOffDay: 'yes' }] }).length).toBeGreaterThan(2);
    const half = { ...calendar2027, days: calendar2027.days.filter(({ name }) => name !== '国庆节') };
    expect(problemsOf(calendarOf, half)).toEqual(['days: 2027-10-01 is missing as a day off; is the notice whole?']);
    const strange = [{ name: '?', date: '2028-01-01', isOffDay: true }, calendar2027.days[0]];
    expect(problemsOf(calendarOf, { ...calendar2027, days: [...calendar2027.days, ...strange] })).toHaveLength(2);
  });

  test('rules name all that is wrong with them', () => {
    expect(problemsOf(rulesOf, { title: '空' })).toEqual(['file: holds no record']);
    const [norm] = trademarkLaw.norms;
    const wrong = { title: 'x', norms: [norm, norm, { ...norm, id: 'other', validFrom: '2027-01-02', validTo: '2027-01-01' }] };
    expect(problemsOf(rulesOf, wrong)).toEqual([
      'other: ends before it begins',
      'trademark-infringement of 2027-01-01: stands there twice',
    ]);
    expect(problemsOf(rulesOf, { title: 'x', norms: [{ ...norm, colour: 'red' }] })).not.toEqual([]);
  });
});
