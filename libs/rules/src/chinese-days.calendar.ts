import { createRequire } from 'node:module';
import { type LocalDay, localDay, serial } from './local-day.js';
import type { WorkCalendar } from './work-calendar.js';

interface Notices {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

// The package's table, not its functions: they build their own in the time zone of the process and are a day off west of Greenwich.
// Not an import either: the compilers that the tests use drop the attribute without which Node refuses JSON.
const notices: Notices = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');

const offDays: ReadonlySet<string> = new Set(Object.keys(notices.holidays));
const makeUpDays: ReadonlySet<string> = new Set(Object.keys(notices.workdays));

/** The State Council's yearly holiday notices as the package `chinese-days` keeps them. This file alone knows that package. */
export const chineseDaysCalendar: WorkCalendar = {
  isWorkingDay: (day) => makeUpDays.has(day) || !(offDays.has(day) || isWeekend(day)),
  // Arithmetic, not a walk: a file of 200,000 work orders asks as often, and a mistyped year must not be counted through day by day.
  workingDaysBetween: (after, upTo) => workingDaysUpTo(upTo) - workingDaysUpTo(after),
  isHoliday: (day) => offDays.has(day),
  // National Day is in every notice. New Year's Day would not tell: days next to it may come with the notice of the year before.
  isPublished: (year) => offDays.has(`${year}-10-01`),
};

// 1970-01-01, the day with serial 0, was a Thursday.
const fromMonday = 3;

const isWeekend = (day: LocalDay) => (((serial(day) + fromMonday) % 7) + 7) % 7 > 4;

// The days on which the notices differ from plain weekdays, in order.
const exceptions = [...offDays, ...makeUpDays]
  .map((text) => localDay(text))
  .filter((day) => chineseDaysCalendar.isWorkingDay(day) === isWeekend(day))
  .map((day) => ({ serial: serial(day), change: isWeekend(day) ? 1 : -1 }))
  .sort((a, b) => a.serial - b.serial);
// By how many working days the notices differ from plain weekdays up to the n-th exception.
const sums = [0];
for (const { change } of exceptions) sums.push(sums[sums.length - 1]! + change);

function workingDaysUpTo(day: LocalDay): number {
  const last = serial(day);
  const weeks = Math.floor((last + fromMonday) / 7);
  const weekdays = Math.min(last + fromMonday - weeks * 7 + 1, 5);
  return weeks * 5 + weekdays + sums[exceptionsUpTo(last)]!;
}

function exceptionsUpTo(last: number): number {
  let from = 0;
  let to = exceptions.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (exceptions[middle]!.serial <= last) from = middle + 1;
    else to = middle;
  }
  return from;
}
