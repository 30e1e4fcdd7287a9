import { Type } from 'typebox';
import { type LocalDay, yearOf } from './local-day.js';
import type { YearNotice } from './notice-calendar.js';
import { dayField, problemsIn } from './reading.js';
import { BadRuleFile } from './rules.errors.js';

/** A year's notice in the form of the public project holiday-cn: what a file of it has beside these is let pass. */
const calendarFile = Type.Object({
  year: Type.Integer({ minimum: 2004, maximum: 2199 }),
  /** Where the notice stands. */
  papers: Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { minItems: 1, maxItems: 10 }),
  days: Type.Array(Type.Object({ name: Type.String({ minLength: 1, maxLength: 40 }), date: dayField, isOffDay: Type.Boolean() }), {
    minItems: 1,
    maxItems: 120,
  }),
});

export interface CalendarFile extends YearNotice {
  readonly papers: readonly string[];
}

/** Checks a calendar that came from outside; throws `BadRuleFile` with all that is wrong. */
export function calendarOf(given: unknown): CalendarFile {
  const problems = problemsIn(calendarFile, given);
  if (problems.length > 0) throw new BadRuleFile(problems);
  const { year, papers, days } = given as CalendarFile;
  const wrong = [...outside(year, days), ...twice(days), ...incomplete(year, days)];
  if (wrong.length > 0) throw new BadRuleFile(wrong);
  return { year, papers, days: days.map(({ name, date, isOffDay }) => ({ name, date, isOffDay })) };
}

type Days = YearNotice['days'];

// A notice may speak of the December before, never of the year after.
const outside = (year: number, days: Days) =>
  days
    .filter(({ date }) => yearOf(date) !== year && !date.startsWith(`${year - 1}-12-`))
    .map(({ date }) => `days: ${date} is not a day of ${year}`);

function twice(days: Days): string[] {
  const seen = new Set<LocalDay>();
  return days.flatMap(({ date }) => {
    if (seen.has(date)) return [`days: ${date} stands there twice`];
    seen.add(date);
    return [];
  });
}

/** Half a notice would be worse than none: every year has its National Day, and its New Year's Day. */
const incomplete = (year: number, days: Days) =>
  ['01-01', '10-01']
    .filter((holiday) => !days.some(({ date, isOffDay }) => isOffDay && date === `${year}-${holiday}`))
    .map((holiday) => `days: ${year}-${holiday} is missing as a day off; is the notice whole?`);
