import type { Instant } from '#libs/domain/src/instant.js';
import { chineseDaysCalendar } from './chinese-days.calendar.js';
import { dayAt, dayJustBefore, type LocalDay, midnightAfter, plusDays, plusHours, yearOf } from './local-day.js';
import type { Rule, RuleId } from './rule.js';
import type { WorkCalendar } from './work-calendar.js';

/** A deadline as computed once from its start. `due` is the first instant that is too late: 24:00 of the last day. */
export interface Due {
  readonly ruleId: RuleId;
  readonly ruleVersion: string;
  readonly start: Instant;
  readonly due: Instant;
  /** It reaches into a year whose holidays are not published and must be computed again then. */
  readonly provisional: boolean;
}

export interface Counting {
  readonly calendar: WorkCalendar;
  readonly rollOnWeekends: boolean;
}

export const defaultCounting: Counting = { calendar: chineseDaysCalendar, rollOnWeekends: true };

/** Counts from the start by the rule's unit: first day out, last day in until 24:00 (R-002, R-003, C-26, P-28). */
export function due(rule: Rule, start: Instant, counting: Counting = defaultCounting): Due {
  const head = { ruleId: rule.id, ruleVersion: rule.version, start };
  // Hours run straight through from the start; leaving out the broken first hour (P-28) would only lengthen an urgent limit.
  if (rule.unit === 'hour') return { ...head, due: plusHours(start, rule.amount), provisional: false };
  const first = dayAt(start);
  const { last, asked } = rule.unit === 'wd' ? workingDays(first, rule.amount, counting) : naturalDays(first, rule.amount, counting);
  return { ...head, due: midnightAfter(last), provisional: asked.some((day) => !counting.calendar.isPublished(yearOf(day))) };
}

/** The last day of a period, and the days at both ends of the stretch whose calendar had a say in it. */
interface Period {
  readonly last: LocalDay;
  readonly asked: readonly LocalDay[];
}

function workingDays(first: LocalDay, amount: number, { calendar }: Counting): Period {
  let last = first;
  // As many days on as working days are missing: never too far, and there after a few steps.
  for (let missing = amount; missing > 0; missing = amount - calendar.workingDaysBetween(first, last)) last = plusDays(last, missing);
  return { last, asked: [plusDays(first, 1), last] };
}

function naturalDays(first: LocalDay, amount: number, counting: Counting): Period {
  const end = plusDays(first, amount);
  let last = end;
  while (rolls(last, counting)) last = plusDays(last, 1);
  return { last, asked: [end, last] };
}

// The law moves an end on a statutory holiday only; moving one on a plain weekend is custom, so regions may switch it off.
function rolls(day: LocalDay, { calendar, rollOnWeekends }: Counting): boolean {
  return rollOnWeekends ? !calendar.isWorkingDay(day) : calendar.isHoliday(day);
}

/** How a deadline stands, for display. While running the numbers are what is left, once overdue how much it is late. */
export interface Remaining {
  readonly state: 'running' | 'overdue';
  /** Working days between today and the last day, the earlier of the two not counted: 0 on the last day itself. */
  readonly workingDays: number;
  /** Full hours between now and the due instant. */
  readonly hours: number;
}

export function remaining({ due }: Pick<Due, 'due'>, now: Instant, { calendar }: Pick<Counting, 'calendar'> = defaultCounting): Remaining {
  const milliseconds = Date.parse(due) - Date.parse(now);
  const today = dayAt(now);
  const last = dayJustBefore(due);
  return {
    state: milliseconds > 0 ? 'running' : 'overdue',
    workingDays: today < last ? calendar.workingDaysBetween(today, last) : calendar.workingDaysBetween(last, today),
    hours: Math.floor(Math.abs(milliseconds) / 3_600_000),
  };
}
