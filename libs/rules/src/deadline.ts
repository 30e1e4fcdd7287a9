import type { Instant } from '#libs/domain/src/instant.js';
import { DeadlineOver, ExtensionLate, NoExtension, NoSuchPause, NotPausable, PauseOpen, PauseOutOfOrder } from './deadline.errors.js';
import { type Counting, type Due, due, endOf, type Period, type Stillness } from './due.js';
import type { Extension, PauseGround, Rule, Unit } from './rule.js';

/** A clock that stood still, or does: the paper that stopped it, and the one that let it go on. */
export interface Pause {
  readonly ground: PauseGround;
  readonly from: Instant;
  readonly paper: string;
  readonly to?: Instant;
  readonly endPaper?: string;
}

/** What was approved, by whom, when and why. */
export interface GrantedExtension {
  readonly amount: number;
  readonly unit: Unit;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

export const marks = ['half', 'early', 'late', 'last-day', 'overdue', 'to-liaison', 'to-office'] as const;
export type Mark = (typeof marks)[number];

/** A threshold that was passed; `told` is false where a later one was told in its stead. */
export interface Marked {
  readonly mark: Mark;
  readonly at: Instant;
  readonly told: boolean;
}

/** One clock. It says all that it takes to count it again: a matter keeps the version that it began with. */
export interface Deadline extends Due {
  /** What the clock is for, in the words of whoever keeps it. */
  readonly what: string;
  readonly amount: number;
  readonly unit: Unit;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly GrantedExtension[];
  readonly marked: readonly Marked[];
  readonly end?: { readonly as: 'met' | 'lapsed' | 'cancelled'; readonly at: Instant };
}

export type DeadlineState = 'running' | 'paused' | 'met' | 'met-late' | 'overdue' | 'lapsed' | 'cancelled';

/** A clock as the rule begins it. */
export const begun = (what: string, rule: Rule, start: Instant, counting: Counting): Deadline =>
  started(what, rule, due(rule, start, counting));

export const started = (what: string, { amount, unit }: Period, counted: Due): Deadline => ({
  ...counted,
  ...{ what, amount, unit, pauses: [], extensions: [], marked: [] },
});

export function stateAt(deadline: Deadline, now: Instant): DeadlineState {
  const { end } = deadline;
  if (end !== undefined) return end.as === 'met' && end.at >= deadline.due ? 'met-late' : end.as;
  if (isPaused(deadline)) return 'paused';
  return now < deadline.due ? 'running' : 'overdue';
}

export const isPaused = ({ pauses, end }: Deadline): boolean => end === undefined && pauses.some(({ to }) => to === undefined);

export const isOpen = ({ end }: Deadline): boolean => end === undefined;

/** What it waited for has come, can no longer come, or was a mistake. One that is over stays as it is. */
export function ended(deadline: Deadline, as: 'met' | 'lapsed' | 'cancelled', at: Instant): Deadline {
  return isOpen(deadline) ? { ...deadline, end: { as, at } } : deadline;
}

/** Stops the clock on a ground that its rule knows. One that ran out is not stopped any more. */
export function paused(deadline: Deadline, rule: Rule, { ground, from, paper }: Pick<Pause, 'ground' | 'from' | 'paper'>): Deadline {
  if (!isOpen(deadline)) throw new DeadlineOver(deadline.what);
  if (!rule.pauses?.includes(ground)) throw new NotPausable(deadline.what, ground, rule.pauses ?? []);
  if (deadline.pauses.some((one) => one.ground === ground && one.to === undefined)) throw new PauseOpen(deadline.what, ground);
  if (from < deadline.start || (!isPaused(deadline) && from >= deadline.due)) throw new PauseOutOfOrder(deadline.start, deadline.due);
  return { ...deadline, pauses: [...deadline.pauses, { ground, from, paper }] };
}

/** Lets the clock go on; its end moves by what stood still, and what overlaps counts once. */
export function resumed(
  deadline: Deadline,
  { ground, to, endPaper }: { ground: PauseGround; to: Instant; endPaper: string },
  counting: Counting,
): Deadline {
  if (!isOpen(deadline)) throw new DeadlineOver(deadline.what);
  const open = deadline.pauses.find((one) => one.ground === ground && one.to === undefined);
  if (open === undefined) throw new NoSuchPause(deadline.what, ground);
  if (to < open.from) throw new PauseOutOfOrder(open.from, to);
  const pauses = deadline.pauses.map((one) => (one === open ? { ...one, to, endPaper } : one));
  return recounted({ ...deadline, pauses }, counting);
}

/** The next extension that the rule knows, if it is used up none. */
export const nextExtension = (deadline: Deadline, rule: Rule): Extension | undefined => rule.extensions?.[deadline.extensions.length];

/** Makes the limit longer by what the rule gives. It must be approved before the limit is up; later it is refused. */
export function extended(
  deadline: Deadline,
  rule: Rule,
  { by, at, reason }: { by: string; at: Instant; reason: string },
  counting: Counting,
): Deadline {
  if (!isOpen(deadline)) throw new DeadlineOver(deadline.what);
  const extension = nextExtension(deadline, rule);
  if (extension === undefined) throw new NoExtension(deadline.what, deadline.extensions.length);
  if (!isPaused(deadline) && at >= deadline.due) throw new ExtensionLate(deadline.what, deadline.due);
  const { amount, unit } = extension;
  return recounted({ ...deadline, extensions: [...deadline.extensions, { amount, unit, by, at, reason }] }, counting);
}

/** Counted again from what it says of itself. The same calendar gives the same end, however often; a clock that is over is left alone. */
export function recounted(deadline: Deadline, counting: Counting): Deadline {
  if (!isOpen(deadline)) return deadline;
  const { start, amount, unit, extensions, pauses } = deadline;
  const still: Stillness[] = pauses.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  const end = endOf([{ amount, unit }, ...extensions], start, still, counting);
  return end.due === deadline.due && end.provisional === deadline.provisional ? deadline : { ...deadline, ...end };
}
