// The package's table, not its functions: they build their own in the time zone of the process and are a day off west of Greenwich.
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { LocalDay } from './local-day.js';
import type { WorkCalendar } from './work-calendar.js';

const offDays: ReadonlySet<string> = new Set(Object.keys(notices.holidays));
const makeUpDays: ReadonlySet<string> = new Set(Object.keys(notices.workdays));

/** The State Council's yearly holiday notices as the package `chinese-days` keeps them. This file alone knows that package. */
export const chineseDaysCalendar: WorkCalendar = {
  isWorkingDay: (day) => makeUpDays.has(day) || !(offDays.has(day) || isWeekend(day)),
  isHoliday: (day) => offDays.has(day),
  // National Day is in every notice. New Year's Day would not tell: days next to it may come with the notice of the year before.
  isPublished: (year) => offDays.has(`${year}-10-01`),
};

function isWeekend(day: LocalDay): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
