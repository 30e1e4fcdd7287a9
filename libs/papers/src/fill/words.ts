const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const minuteForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/;

/** 2026年4月5日: Arabic digits, no padding (N-05). */
export function dayWords(day: string): string {
  const [, year, month, date] = dayForm.exec(day) ?? [];
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`;
}

/** Local time, as it was typed: 2026年4月5日9时30分. */
export function minuteWords(minute: string): string {
  const [, day, hour, minutes] = minuteForm.exec(minute) ?? [];
  return day === undefined ? minute : `${dayWords(day)}${Number(hour)}时${minutes === '00' ? '' : `${minutes}分`}`;
}

/** 1/100 yuan: 1 234.50元. */
export const yuanWords = (fen: number): string => `${(fen / 100).toFixed(fen % 100 === 0 ? 0 : 2)}元`;
