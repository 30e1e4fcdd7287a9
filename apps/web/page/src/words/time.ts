const zone = 'Asia/Shanghai';

/** Times are shown and typed as the clocks of the three regions show them, wherever the browser stands. */
export function formats(language: 'zh' | 'en') {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, hour12: false, ...options });
    return (instant: string | Date) => formatter.format(new Date(instant));
  };
  const month = language === 'zh' ? 'numeric' : 'short';
  return {
    day: format({ year: 'numeric', month, day: 'numeric' }),
    shortDay: format({ month, day: 'numeric', weekday: 'short' }),
    minute: format({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }),
    shortMinute: format({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }),
    second: format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  };
}

/** A due instant is the first that is too late; people speak of the last day before it. */
export const lastDay = (due: string): Date => new Date(Date.parse(due) - 1);

export type Tone = 'calm' | 'soon' | 'late';

export interface TimeLeft {
  readonly tone: Tone;
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far a due instant is away, in the largest unit that is not zero. Soon means within 24 hours. */
export function timeLeft(due: string, now: number): TimeLeft {
  const left = Date.parse(due) - now;
  const away = Math.abs(left);
  const tone = left <= 0 ? 'late' : left <= day ? 'soon' : 'calm';
  if (away >= day) return { tone, unit: 'days', count: Math.floor(away / day) };
  if (away >= hour) return { tone, unit: 'hours', count: Math.floor(away / hour) };
  return { tone, unit: 'minutes', count: Math.max(1, Math.floor(away / minute)) };
}

/** What `<input type="datetime-local">` shows and takes, in the time of the three regions (UTC+8, no summer time). */
export const toLocalInput = (instant: Date): string => new Date(instant.getTime() + 8 * hour).toISOString().slice(0, 16);
export const fromLocalInput = (value: string): string => new Date(`${value}:00+08:00`).toISOString();
/** Bounds of a local day as instants; `to` is the first instant that no longer belongs to it. */
export const dayStart = (value: string): string => new Date(`${value}T00:00:00+08:00`).toISOString();
