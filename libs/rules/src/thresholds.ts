import { type Instant, instant } from '#libs/domain/src/instant.js';
import { type Deadline, isOpen, isPaused, type Mark } from './deadline.js';
import type { Counting } from './due.js';
import { dayJustBefore, type LocalDay, midnightAfter, midnightBefore, plusDays } from './local-day.js';

/** How many working days before the end one is reminded, and after it others are told. */
export interface ReminderPlan {
  readonly early: number;
  readonly late: number;
  readonly toLiaison: number;
  readonly toOffice: number;
}

interface Threshold {
  readonly mark: Mark;
  readonly at: Instant;
}

const afterTheEnd: readonly Mark[] = ['overdue', 'to-liaison', 'to-office'];

/** When each reminder of a clock comes, in their order. What would come before it began is left out: a limit of one day has no three. */
export function thresholds(deadline: Deadline, plan: ReminderPlan, counting: Counting): Threshold[] {
  const { start, due, unit } = deadline;
  const last = dayJustBefore(due);
  const half: Threshold = { mark: 'half', at: between(start, due) };
  const days: Threshold[] = [
    { mark: 'early', at: midnightBefore(workingDaysBefore(last, plan.early, counting)) },
    { mark: 'late', at: midnightBefore(workingDaysBefore(last, plan.late, counting)) },
    { mark: 'last-day', at: midnightBefore(last) },
  ];
  const before = [half, ...(unit === 'hour' ? [] : days)].filter(({ at }) => at > start && at < due).sort((a, b) => (a.at < b.at ? -1 : 1));
  return [
    ...before,
    { mark: 'overdue', at: due },
    { mark: 'to-liaison', at: midnightAfter(workingDaysAfter(last, plan.toLiaison, counting)) },
    { mark: 'to-office', at: midnightAfter(workingDaysAfter(last, plan.toOffice, counting)) },
  ];
}

/** When somebody must look at the clock next; never while it stands still or once it is over. */
export function nextThreshold(deadline: Deadline, plan: ReminderPlan, counting: Counting): Instant | undefined {
  if (!isOpen(deadline) || isPaused(deadline)) return undefined;
  return missing(deadline, plan, counting)
    .map(({ at }) => at)
    .sort()[0];
}

/**
 * What is to be told at this moment, each threshold once. Of reminders that were missed only the last is told, and none once the clock has run out: nobody is
 * helped by hearing that half of a limit is over which has ended.
 */
export function passed(
  deadline: Deadline,
  now: Instant,
  plan: ReminderPlan,
  counting: Counting,
): { readonly deadline: Deadline; readonly told: readonly Mark[] } {
  if (!isOpen(deadline) || isPaused(deadline)) return { deadline, told: [] };
  const reached = missing(deadline, plan, counting).filter(({ at }) => at <= now);
  const late = reached.filter(({ mark }) => afterTheEnd.includes(mark));
  const early = now < deadline.due ? reached.slice(-1) : [];
  const told = [...early, ...late].map(({ mark }) => mark);
  if (reached.length === 0) return { deadline, told };
  const marked = [...deadline.marked, ...reached.map(({ mark }) => ({ mark, at: now, told: told.includes(mark) }))];
  return { deadline: { ...deadline, marked }, told };
}

/** A mark that was set before its threshold as it is now belonged to an earlier end: the clock was extended or stood still since. */
function missing(deadline: Deadline, plan: ReminderPlan, counting: Counting): Threshold[] {
  const isMarked = ({ mark, at }: Threshold) => deadline.marked.some((one) => one.mark === mark && one.at >= at);
  return thresholds(deadline, plan, counting).filter((one) => !isMarked(one));
}

const between = (start: Instant, due: Instant): Instant => instant(new Date((Date.parse(start) + Date.parse(due)) / 2).toISOString());

/** The working day that so many others follow up to the last. */
function workingDaysBefore(last: LocalDay, amount: number, { calendar }: Counting): LocalDay {
  let day = last;
  while (calendar.workingDaysBetween(day, last) < amount || !calendar.isWorkingDay(day)) day = plusDays(day, -1);
  return day;
}

function workingDaysAfter(last: LocalDay, amount: number, { calendar }: Counting): LocalDay {
  let day = last;
  for (let more = amount; more > 0; more = amount - calendar.workingDaysBetween(last, day)) day = plusDays(day, more);
  return day;
}
