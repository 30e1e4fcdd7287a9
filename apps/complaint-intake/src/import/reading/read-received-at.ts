import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { Words } from './row-fault.js';
import { dateImpossible, dateOutOfRange, dateUnreadable } from './row-words.js';

const parted = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?|分)?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const serial = /^\d{5}(\.\d+)?$/;

const dayMs = 86_400_000;
/** The time limits of complaints are known from this day on (C-27); nothing before it can be given one. */
const earliest = Date.parse('2020-01-01T00:00:00+08:00');
/** All three regions keep Beijing time, without summer time since 1992. */
const aheadOfUtc = 8 * 3_600_000;
const clocksMayDiffer = 5 * 60_000;

/**
 * Reads a time of receipt in Beijing time as hotlines and spreadsheets write it: 2026-03-02 09:12:00, 2026/7/3, 2026年7月3日9时, 20260703, or the day number of
 * Excel's 1900 calendar, exact to the second. A day without a time begins at midnight. Where day and month could be meant either way it is refused.
 */
export function readReceivedAt(text: string, now: Instant): Instant | Words {
  const utc = serial.test(text) ? fromSerial(Number(text)) : fromParts(parted.exec(text) ?? compact.exec(text));
  if (utc === undefined) return dateUnreadable;
  if (Number.isNaN(utc)) return dateImpossible;
  if (utc < earliest || utc > Date.parse(now) + clocksMayDiffer) return dateOutOfRange;
  return instant(new Date(utc).toISOString());
}

/** Day 1 is 1900-01-01, and Excel counts a 29 February 1900 that never was: day 0 falls on 1899-12-30 for all days since. */
const fromSerial = (days: number): number => Math.round((Date.UTC(1899, 11, 30) + days * dayMs) / 1_000) * 1_000 - aheadOfUtc;

/** NaN for a day or time that does not exist: a date counts only if it comes back as it went in. */
function fromParts(parts: RegExpExecArray | null): number | undefined {
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const back = [local.getUTCMonth() + 1, local.getUTCDate(), local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()];
  const real = back.every((part, index) => part === [month, day, hour, minute, second][index]);
  return real ? local.getTime() - aheadOfUtc : Number.NaN;
}
