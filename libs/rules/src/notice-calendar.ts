import { type LocalDay, localDay, serial, yearOf } from './local-day.js';
import type { WorkCalendar } from './work-calendar.js';

/** The State Council's yearly notices: days off, make-up working days, and the years whose notice is known. */
export interface Notices {
  readonly offDays: ReadonlySet<LocalDay>;
  readonly makeUpDays: ReadonlySet<LocalDay>;
  readonly years: ReadonlySet<number>;
}

/** A calendar of such notices; a year without one has plain weekdays. */
export function noticeCalendar({ offDays, makeUpDays, years }: Notices): WorkCalendar {
  const isWorkingDay = (day: LocalDay) => makeUpDays.has(day) || !(offDays.has(day) || isWeekend(day));
  const exceptions = exceptionsOf([...offDays, ...makeUpDays], isWorkingDay);
  const upTo = (day: LocalDay) => plainWorkingDaysUpTo(serial(day)) + exceptions.changeUpTo(serial(day));
  return {
    isWorkingDay,
    // Arithmetic, not a walk: a file of 200,000 work orders asks as often, and a mistyped year must not be counted through day by day.
    workingDaysBetween: (after, last) => upTo(last) - upTo(after),
    isHoliday: (day) => offDays.has(day),
    isPublished: (year) => years.has(year),
  };
}

/** Those notices and newer ones. A year that was loaded replaces what was known of its days. */
export function withNotices(known: Notices, loaded: readonly YearNotice[]): Notices {
  const newYears = new Set(loaded.map(({ year }) => year));
  const newDays = new Set(loaded.flatMap(({ days }) => days.map(({ date }) => date)));
  const kept = (days: ReadonlySet<LocalDay>) => [...days].filter((day) => !(newDays.has(day) || newYears.has(yearOf(day))));
  const loadedDays = (off: boolean) =>
    loaded.flatMap(({ days }) => days.filter(({ isOffDay }) => isOffDay === off).map(({ date }) => date));
  return {
    offDays: new Set([...kept(known.offDays), ...loadedDays(true)]),
    makeUpDays: new Set([...kept(known.makeUpDays), ...loadedDays(false)]),
    years: new Set([...known.years, ...newYears]),
  };
}

/** One year's notice, as people load it. Days of the December before may come with it. */
export interface YearNotice {
  readonly year: number;
  readonly days: readonly { readonly name: string; readonly date: LocalDay; readonly isOffDay: boolean }[];
}

// 1970-01-01, the day with serial 0, was a Thursday.
const fromMonday = 3;

const isWeekend = (day: LocalDay) => (((serial(day) + fromMonday) % 7) + 7) % 7 > 4;

function plainWorkingDaysUpTo(last: number): number {
  const weeks = Math.floor((last + fromMonday) / 7);
  return weeks * 5 + Math.min(last + fromMonday - weeks * 7 + 1, 5);
}

/** By how many working days the notices differ from plain weekdays up to a day. */
function exceptionsOf(named: readonly LocalDay[], isWorkingDay: (day: LocalDay) => boolean) {
  const days = named
    .map((text) => localDay(text))
    .filter((day) => isWorkingDay(day) === isWeekend(day))
    .map((day) => ({ serial: serial(day), change: isWeekend(day) ? 1 : -1 }))
    .sort((a, b) => a.serial - b.serial);
  const sums = [0];
  for (const { change } of days) sums.push(sums[sums.length - 1]! + change);
  return {
    changeUpTo(last: number): number {
      let from = 0;
      let to = days.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if (days[middle]!.serial <= last) from = middle + 1;
        else to = middle;
      }
      return sums[from]!;
    },
  };
}
