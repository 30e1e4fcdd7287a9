import { type Instant, instant } from '#libs/domain/src/instant.js';

/** A calendar day in Asia/Shanghai as yyyy-mm-dd; sorts as text up to the year 9999. */
export type LocalDay = string & { readonly __brand: 'LocalDay' };

const dayLength = 86_400_000;
// Asia/Shanghai has kept UTC+8 without summer time since 1991; every matter here is younger.
const offset = 8 * 3_600_000;

/** Throws a RangeError for text that is no day of the calendar, such as 2026-02-30. */
export function localDay(text: string): LocalDay {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  if (Number.isNaN(time) || dayOf(time) !== text) throw new RangeError(`not a day: ${text}`);
  return text as LocalDay;
}

/** The local day that a point in time falls on. */
export const dayAt = (at: Instant): LocalDay => dayOf(Date.parse(at) + offset);

/** The last local day before a point in time: of 24:00 it is the day that ends there. */
export const dayJustBefore = (at: Instant): LocalDay => dayOf(Date.parse(at) - 1 + offset);

/** 00:00 of that day in Asia/Shanghai. */
export const midnightBefore = (day: LocalDay): Instant => atTime(Date.parse(`${day}T00:00:00.000Z`) - offset);

/** 24:00 of that day in Asia/Shanghai. */
export const midnightAfter = (day: LocalDay): Instant => midnightBefore(plusDays(day, 1));

export const plusDays = (day: LocalDay, days: number): LocalDay => dayOf((serial(day) + days) * dayLength);

export const plusHours = (at: Instant, hours: number): Instant => atTime(Date.parse(at) + hours * 3_600_000);

/** The same day of a later month, or that month's last where it has none such. */
export function plusMonths(day: LocalDay, months: number): LocalDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

export const dayOfSerial = (days: number): LocalDay => dayOf(days * dayLength);

/** Days since 1970-01-01. */
export const serial = (day: LocalDay): number => Date.parse(`${day}T00:00:00.000Z`) / dayLength;

export const yearOf = (day: LocalDay): number => Number(day.slice(0, -6));

const dayOf = (time: number) => new Date(time).toISOString().slice(0, -14) as LocalDay;

const atTime = (time: number) => instant(new Date(time).toISOString());
