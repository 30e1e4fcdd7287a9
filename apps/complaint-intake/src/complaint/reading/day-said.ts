import { type LocalDay, yearOf } from '#libs/rules/src/local-day.js';

/** A day as one says it: with its year only where that is another. */
export function daySaid(day: LocalDay, today: LocalDay): string {
  const [, month, date] = day.split('-').map(Number);
  return `${yearOf(day) === yearOf(today) ? '' : `${yearOf(day)}年`}${month}月${date}日`;
}
