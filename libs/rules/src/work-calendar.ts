import type { LocalDay } from './local-day.js';

/** Which days are worked. For a year whose holiday notice is not out, plain weekdays are worked and nothing is a holiday. */
export interface WorkCalendar {
  /** True also for a make-up working day on a weekend. */
  isWorkingDay(day: LocalDay): boolean;
  /** How many days are worked after the one day up to and with the other, which is not earlier. */
  workingDaysBetween(after: LocalDay, upTo: LocalDay): number;
  /** Off by the yearly holiday notice; a plain weekend is not a holiday. */
  isHoliday(day: LocalDay): boolean;
  /** Whether the holiday notice of the year is known. */
  isPublished(year: number): boolean;
}
