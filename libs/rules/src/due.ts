import type { Instant } from '#libs/domain/src/instant.js';
import { chineseDaysCalendar } from './chinese-days.calendar.js';
import {
  dayAt,
  dayJustBefore,
  dayOfSerial,
  type LocalDay,
  midnightAfter,
  plusDays,
  plusHours,
  plusMonths,
  serial,
  yearOf,
} from './local-day.js';
import type { Rule, Unit } from './rule.js';
import type { WorkCalendar } from './work-calendar.js';

/** A deadline as computed once from its start. `due` is the first instant that is too late: 24:00 of the last day. */
export interface Due {
  readonly ruleId: string;
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
  return { ruleId: rule.id, ruleVersion: rule.version, start, ...endOf([rule], start, [], counting) };
}

/** A stretch of time as the law gives it. */
export interface Period {
  readonly amount: number;
  readonly unit: Unit;
}

/** Time during which a clock stood still, between a paper that stopped it and one that let it go on. */
export interface Stillness {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * When one stretch after the other is over. What stood still is added once, however many reasons there were: in working days where the first stretch
 * has them, else in natural days, of both the first not counted and the last counted. Hours stand still by the millisecond.
 */
export function endOf(
  parts: readonly Period[],
  start: Instant,
  still: readonly Stillness[],
  counting: Counting,
): Pick<Due, 'due' | 'provisional'> {
  const [first] = parts;
  // Hours run straight through from the start; leaving out the broken first hour (P-28) would only lengthen an urgent limit.
  if (first?.unit === 'hour') {
    const hours = parts.reduce((sum, { amount }) => sum + amount, 0);
    return { due: plusHours(start, hours + stillHours(start, still)), provisional: false };
  }
  const more = { amount: stillDays(start, still, first?.unit ?? 'nd', counting), unit: first?.unit === 'wd' ? 'wd' : 'nd' } as const;
  const { last, asked } = counted([...parts, more], dayAt(start), counting);
  return { due: midnightAfter(last), provisional: asked.some((day) => !counting.calendar.isPublished(yearOf(day))) };
}

/** The last day of a stretch, and the days whose calendar had a say in it. */
interface Counted {
  readonly last: LocalDay;
  readonly asked: readonly LocalDay[];
}

function counted(parts: readonly Period[], first: LocalDay, counting: Counting): Counted {
  let end = first;
  const asked: LocalDay[] = [];
  for (const part of parts) {
    const from = end;
    end = after(end, part, counting);
    if (part.unit === 'wd' && part.amount > 0) asked.push(plusDays(from, 1), end);
  }
  let last = end;
  // Working days never end on an off day.
  while (parts[0]?.unit !== 'wd' && rolls(last, counting)) last = plusDays(last, 1);
  return { last, asked: parts[0]?.unit === 'wd' ? asked : [...asked, end, last] };
}

function after(day: LocalDay, { amount, unit }: Period, { calendar }: Counting): LocalDay {
  if (unit === 'month') return plusMonths(day, amount);
  if (unit !== 'wd') return plusDays(day, amount);
  let last = day;
  // As many days on as working days are missing: never too far, and there after a few steps.
  for (let missing = amount; missing > 0; missing = amount - calendar.workingDaysBetween(day, last)) last = plusDays(last, missing);
  return last;
}

function stillHours(start: Instant, still: readonly Stillness[]): number {
  const times = still.map(({ from, to }) => [Math.max(Date.parse(from), Date.parse(start)), Date.parse(to)] as const);
  return joined(times).reduce((sum, [from, to]) => sum + to - from, 0) / 3_600_000;
}

function stillDays(start: Instant, still: readonly Stillness[], unit: Unit, { calendar }: Counting): number {
  const begun = serial(dayAt(start));
  const days = joined(still.map(({ from, to }) => [Math.max(serial(dayAt(from)), begun), serial(dayAt(to))] as const));
  const between = ([from, to]: Span) => (unit === 'wd' ? calendar.workingDaysBetween(dayOfSerial(from), dayOfSerial(to)) : to - from);
  return days.reduce((sum, span) => sum + between(span), 0);
}

type Span = readonly [from: number, to: number];

/** The same time in spans that do not overlap. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const [from, to] of spans.filter(([a, b]) => a < b).sort(([a], [b]) => a - b)) {
    const before = whole.at(-1);
    if (before !== undefined && from <= before[1]) whole[whole.length - 1] = [before[0], Math.max(before[1], to)];
    else whole.push([from, to]);
  }
  return whole;
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
