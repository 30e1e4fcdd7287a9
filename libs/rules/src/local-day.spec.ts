import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '#libs/domain/src/instant.js';
import { chineseDaysCalendar as calendar } from './chinese-days.calendar.js';
import { dayAt, dayJustBefore, localDay, midnightAfter, midnightBefore, plusDays } from './local-day.js';

describe('a day in Shanghai', () => {
  test('begins at 16:00 UTC of the day before', () => {
    expect(dayAt(instant('2026-04-14T15:59:59.999Z'))).toBe('2026-04-14');
    expect(dayAt(instant('2026-04-14T16:00:00.000Z'))).toBe('2026-04-15');
    expect(midnightBefore(localDay('2026-04-15'))).toBe('2026-04-14T16:00:00.000Z');
    expect(midnightAfter(localDay('2026-04-15'))).toBe('2026-04-15T16:00:00.000Z');
    expect(dayJustBefore(midnightAfter(localDay('2026-04-15')))).toBe('2026-04-15');
  });

  test('knows leap years and the turn of the year', () => {
    expect(plusDays(localDay('2028-02-28'), 1)).toBe('2028-02-29');
    expect(plusDays(localDay('2026-12-31'), 1)).toBe('2027-01-01');
  });

  test.each(['2026-02-30', '2026-2-3', '2026-13-01', '', 'today'])('%j is none', (text) => {
    expect(() => localDay(text)).toThrow(RangeError);
  });
});

describe('the working-day calendar', () => {
  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a make-up working day on a weekend',
    (day) => {
      expect(calendar.isWorkingDay(localDay(day))).toBe(true);
      expect([0, 6]).toContain(new Date(day).getUTCDay());
    },
  );

  test('holidays, plain weekends and plain weekdays are told apart', () => {
    const kind = (day: string) => [calendar.isWorkingDay(localDay(day)), calendar.isHoliday(localDay(day))];
    expect(kind('2026-10-01')).toEqual([false, true]);
    expect(kind('2026-06-06')).toEqual([false, false]);
    expect(kind('2026-06-08')).toEqual([true, false]);
  });

  test('counting between two days agrees with asking for each', () => {
    const days = fc.integer({ min: 12_000, max: 21_500 }).map((serial) => plusDays(localDay('1970-01-01'), serial));
    fc.assert(
      fc.property(days, fc.nat(400), (after, length) => {
        const asked = Array.from({ length }, (_, at) => calendar.isWorkingDay(plusDays(after, at + 1)));
        expect(calendar.workingDaysBetween(after, plusDays(after, length))).toBe(asked.filter(Boolean).length);
      }),
    );
  });

  test('2004 to 2026 are published, 2003 and 2027 are plain weekdays', () => {
    expect([2003, 2004, 2025, 2026, 2027].map((year) => calendar.isPublished(year))).toEqual([false, true, true, true, false]);
    expect(calendar.isWorkingDay(localDay('2027-10-01'))).toBe(true);
    expect(calendar.isWorkingDay(localDay('2027-10-02'))).toBe(false);
  });
});
