import type { Due } from '#libs/rules/src/due.js';
import { localDay, midnightAfter } from '#libs/rules/src/local-day.js';

/** The day that the agency itself set, instead of its usual time. */
export const dueByDay = (usual: Due, day: string | undefined): Due =>
  day === undefined ? usual : { ...usual, ruleVersion: `${usual.ruleVersion}/set`, due: midnightAfter(localDay(day)), provisional: false };
