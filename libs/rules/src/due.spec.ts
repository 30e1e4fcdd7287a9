import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { chineseDaysCalendar as calendar } from './chinese-days.calendar.js';
import { defaultCounting, due, remaining } from './due.js';
import { dayAt, dayJustBefore, localDay, plusDays } from './local-day.js';
import type { Rule, Unit } from './rule.js';
import { ruleInForce } from './rule-in-force.js';

const rule = (amount: number, unit: Unit): Rule => ({ ...ruleInForce('verify-report', localDay('2026-05-01')), amount, unit });
const noonOf = (day: string) => instant(`${day}T12:00:00+08:00`);
const last = (day: string, amount: number, unit: Unit) => dayJustBefore(due(rule(amount, unit), noonOf(day)).due);

describe('the last day of a period (R-004)', () => {
  test.each([
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-02-13', 15, '2026-03-12'],
    ['2026-04-29', 7, '2026-05-12'],
    ['2026-09-18', 15, '2026-10-15'],
    ['2026-09-23', 7, '2026-10-10'],
  ])('%s and %i working days end on %s', (start, amount, end) => {
    expect(last(start, amount, 'wd')).toBe(end);
  });

  test.each([
    ['2026-04-01', 30, '2026-05-06', '2026-05-01'],
    ['2026-08-02', 60, '2026-10-08', '2026-10-01'],
    ['2026-07-04', 90, '2026-10-08', '2026-10-02'],
  ])('%s and %i natural days end on %s, moved from %s (C-26)', (start, amount, end, asCounted) => {
    expect(plusDays(localDay(start), amount)).toBe(asCounted);
    expect(last(start, amount, 'nd')).toBe(end);
  });

  test('a make-up working day on a weekend counts, the first day never does', () => {
    expect(last('2026-02-13', 1, 'wd')).toBe('2026-02-14');
    expect(last('2026-02-14', 1, 'wd')).toBe('2026-02-24');
    expect(last('2026-10-09', 1, 'wd')).toBe('2026-10-10');
  });

  test('a start on an off day counts from the next working day on', () => {
    expect(last('2026-10-01', 1, 'wd')).toBe('2026-10-08');
  });

  test('natural days that end on a make-up working day stay there', () => {
    expect(last('2026-01-29', 16, 'nd')).toBe('2026-02-14');
  });

  test('where weekends are not rolled, an end on a plain weekend stays and one on a holiday still moves', () => {
    const strict = { ...defaultCounting, rollOnWeekends: false };
    const end = (day: string, amount: number) => dayJustBefore(due(rule(amount, 'nd'), noonOf(day), strict).due);
    expect(last('2026-06-01', 5, 'nd')).toBe('2026-06-08');
    expect(end('2026-06-01', 5)).toBe('2026-06-06');
    expect(end('2026-04-01', 30)).toBe('2026-05-06');
  });
});

describe('the instant of a deadline (R-003)', () => {
  test('the last day lasts until 24:00 in Shanghai', () => {
    expect(due(rule(5, 'wd'), noonOf('2026-02-13')).due).toBe('2026-02-27T16:00:00.000Z');
  });

  test('the local day counts, not the UTC day', () => {
    const lateEvening = due(rule(1, 'wd'), instant('2026-06-01T23:59:59+08:00'));
    const afterMidnight = due(rule(1, 'wd'), instant('2026-06-02T00:00:00+08:00'));
    expect(lateEvening.due).toBe('2026-06-02T16:00:00.000Z');
    expect(afterMidnight.due).toBe('2026-06-03T16:00:00.000Z');
  });

  test('hours run straight through nights and holidays', () => {
    expect(due(rule(24, 'hour'), instant('2026-10-01T09:30:00+08:00')).due).toBe(instant('2026-10-02T09:30:00+08:00'));
  });

  test('a deadline says by which rule and version it was computed and from when', () => {
    const start = noonOf('2026-05-11');
    expect(due(ruleInForce('decide-complaint', dayAt(start)), start)).toEqual({
      ruleId: 'decide-complaint',
      ruleVersion: '2026-04-15',
      start,
      due: instant('2026-05-21T00:00:00+08:00'),
      provisional: false,
    });
  });
});

describe('a year whose holidays are not published (R-005)', () => {
  const isProvisional = (day: string, amount: number, unit: Unit) => due(rule(amount, unit), noonOf(day)).provisional;

  test('2027 is counted on plain weekdays and flagged', () => {
    expect(calendar.isPublished(2027)).toBe(false);
    expect(last('2026-12-30', 3, 'wd')).toBe('2027-01-04');
    expect(isProvisional('2026-12-30', 3, 'wd')).toBe(true);
    expect(isProvisional('2026-12-20', 30, 'nd')).toBe(true);
  });

  test('a period that ends with the last day of 2026 is firm, although its instant lies in 2027', () => {
    expect(last('2026-12-30', 1, 'wd')).toBe('2026-12-31');
    expect(isProvisional('2026-12-30', 1, 'wd')).toBe(false);
    expect(isProvisional('2026-12-01', 30, 'nd')).toBe(false);
  });

  test('hours ask no calendar and are always firm', () => {
    expect(isProvisional('2026-12-31', 24, 'hour')).toBe(false);
  });
});

describe('whatever the start', () => {
  const starts = fc
    .date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
    .map((at) => instant(at.toISOString()));
  const amounts = fc.integer({ min: 1, max: 120 });

  test('working days never end on an off day', () => {
    fc.assert(fc.property(starts, amounts, (start, n) => calendar.isWorkingDay(dayJustBefore(due(rule(n, 'wd'), start).due))));
  });

  test('natural days never end on an off day unless weekends are not rolled', () => {
    fc.assert(fc.property(starts, amounts, (start, n) => calendar.isWorkingDay(dayJustBefore(due(rule(n, 'nd'), start).due))));
  });

  test('one working day more always ends later, natural days and hours never end earlier', () => {
    fc.assert(
      fc.property(starts, amounts, (start, n) => {
        expect(due(rule(n + 1, 'wd'), start).due > due(rule(n, 'wd'), start).due).toBe(true);
        expect(due(rule(n + 1, 'nd'), start).due >= due(rule(n, 'nd'), start).due).toBe(true);
        expect(due(rule(n + 1, 'hour'), start).due > due(rule(n, 'hour'), start).due).toBe(true);
      }),
    );
  });

  test('as many working days are left at the start as the rule gives', () => {
    fc.assert(fc.property(starts, amounts, (start, n) => remaining(due(rule(n, 'wd'), start), start).workingDays === n));
  });
});

describe('what is left of a deadline', () => {
  const deadline = due(rule(5, 'wd'), noonOf('2026-02-13'));
  const at = (text: string): Instant => instant(`${text}+08:00`);

  test.each([
    ['2026-02-13T12:00:00', 'running', 5, 348],
    ['2026-02-14T12:00:00', 'running', 4, 324],
    ['2026-02-23T12:00:00', 'running', 4, 108],
    ['2026-02-27T00:00:00', 'running', 0, 24],
    ['2026-02-27T23:59:59', 'running', 0, 0],
    ['2026-02-28T00:00:00', 'overdue', 1, 0],
    ['2026-03-02T01:00:00', 'overdue', 2, 49],
  ])('at %s it is %s by %i working days, %i hours', (now, state, workingDays, hours) => {
    expect(remaining(deadline, at(now))).toEqual({ state, workingDays, hours });
  });

  test('a deadline a thousand years off is told as readily as one of today: no day is asked for one by one', () => {
    const isWorkingDay = (): never => {
      throw new Error('asked for a day');
    };
    const late = remaining(deadline, at('3026-02-27T12:00:00'), { calendar: { ...calendar, isWorkingDay } });
    expect(late).toMatchObject({ state: 'overdue', workingDays: 260_879 });
  });

  test('a limit in hours is overdue the moment it is up', () => {
    const limit = due(rule(2, 'hour'), at('2026-06-01T09:30:00'));
    expect(remaining(limit, at('2026-06-01T11:29:59'))).toEqual({ state: 'running', workingDays: 0, hours: 0 });
    expect(remaining(limit, at('2026-06-01T11:30:00'))).toEqual({ state: 'overdue', workingDays: 0, hours: 0 });
  });
});
