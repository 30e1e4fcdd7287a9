import { createRequire } from 'node:module';
import { type LocalDay, localDay } from './local-day.js';
import { type Notices, noticeCalendar } from './notice-calendar.js';
import type { WorkCalendar } from './work-calendar.js';

interface Table {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

// The package's table, not its functions: they build their own in the time zone of the process and are a day off west of Greenwich.
// Not an import either: the compilers that the tests use drop the attribute without which Node refuses JSON.
const table: Table = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');

const daysOf = (named: Readonly<Record<string, string>>): ReadonlySet<LocalDay> => new Set(Object.keys(named).map(localDay));

/** The State Council's yearly holiday notices as the package `chinese-days` keeps them. This file alone knows that package. */
export const packagedNotices: Notices = {
  offDays: daysOf(table.holidays),
  makeUpDays: daysOf(table.workdays),
  // National Day is in every notice. New Year's Day would not tell: days next to it may come with the notice of the year before.
  years: new Set(
    Object.keys(table.holidays)
      .filter((day) => day.endsWith('-10-01'))
      .map((day) => Number(day.slice(0, 4))),
  ),
};

export const chineseDaysCalendar: WorkCalendar = noticeCalendar(packagedNotices);
