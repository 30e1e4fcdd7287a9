import type { LocalDay } from './local-day.js';

export const ruleIds = [
  'approve-referral',
  'sign-hand-over',
  'return-hand-over',
  'decide-complaint',
  'verify-report',
  'give-feedback',
  'negotiate-dispute',
  'designate-handler',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Working days (工作日), natural days (自然日), hours. */
export type Unit = 'wd' | 'nd' | 'hour';

/** `seen` stands in a text of the law that was read, `recalled` was not confirmed in one, `proposed` has no legal source. */
export type Confidence = 'seen' | 'recalled' | 'proposed';

/** One time limit as it stood from one day to another. Several records of one id follow each other without overlapping. */
export interface RuleRecord {
  readonly id: RuleId;
  readonly name: { readonly zh: string; readonly en: string };
  /** The ids under which the domain rules list it, such as C-08. */
  readonly cites: readonly string[];
  /** The text it comes from. */
  readonly source: string;
  readonly article?: string;
  readonly amount: number;
  readonly unit: Unit;
  readonly startEvent: string;
  /** First and last local day in force; open-ended without `validTo`. */
  readonly validFrom: LocalDay;
  readonly validTo?: LocalDay;
  readonly confidence: Confidence;
  /** The name by which a region may set its own amount. What was seen in the law has none. */
  readonly setting?: string;
}

/** A record as it applies, a region's own amount included. `version` tells apart every amount that an id ever had. */
export interface Rule extends RuleRecord {
  readonly version: string;
}
