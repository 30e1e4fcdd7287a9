import type { Region } from '#libs/domain/src/region.js';
import type { LocalDay } from './local-day.js';

/** The time limits that the code counts by name. Others may be loaded as data and are counted by whoever finds them in the rule book. */
export const ruleIds = [
  'approve-referral',
  'sign-hand-over',
  'return-hand-over',
  'decide-complaint',
  'mediate',
  'tell-mediation-end',
  'verify-mediation-lead',
  'verify-report',
  'tell-filing-decision',
  'report-back',
  'prove-identity',
  'abnormal-period',
  'give-feedback',
  'negotiate-dispute',
  'designate-handler',
  'approve-urgent-measure',
  'deal-with-registered-evidence',
  'service-emergency',
  'service-utility',
  'service-ordinary',
  'service-complex',
  'remind-early',
  'remind-late',
  'escalate-to-liaison',
  'escalate-to-office',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Working days (工作日), natural days (自然日), hours, calendar months. */
export const units = ['wd', 'nd', 'hour', 'month'] as const;
export type Unit = (typeof units)[number];

/** `seen` stands in a text of the law that was read, `recalled` was not confirmed in one, `proposed` has no legal source. */
export const confidences = ['seen', 'recalled', 'proposed'] as const;
export type Confidence = (typeof confidences)[number];

/** What the law says from one day to another, under one id. Several records of one id follow each other without overlapping. */
export interface Norm {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** The text it comes from. */
  readonly source: string;
  readonly article?: string;
  /** First and last local day in force; open-ended without `validTo`. */
  readonly validFrom: LocalDay;
  readonly validTo?: LocalDay;
  readonly confidence: Confidence;
  /** Where given, it holds in these regions only and goes before one that holds everywhere. */
  readonly regions?: readonly Region[];
}

/** By how much a limit may be made longer, by whom, and how often. It must be approved before the limit is up. */
export interface Extension {
  readonly amount: number;
  readonly unit: Unit;
  /** As the law calls them: the head of the agency, the agency's number one, the next level up, a collective discussion. */
  readonly by: 'head' | 'principal-head' | 'superior' | 'collective';
  readonly article?: string;
}

/** What stops a clock: each begins with a paper and ends with one. */
export const pauseGrounds = ['testing', 'appraisal', 'identification', 'suspension', 'hearing', 'public-notice', 'objection'] as const;
export type PauseGround = (typeof pauseGrounds)[number];

/** One time limit as it stood from one day to another. */
export interface RuleRecord extends Norm {
  /** The ids under which the domain rules list it, such as C-08. */
  readonly cites: readonly string[];
  readonly amount: number;
  readonly unit: Unit;
  readonly startEvent: string;
  /** In their order: the second may be asked for once the first was used. */
  readonly extensions?: readonly Extension[];
  readonly pauses?: readonly PauseGround[];
  /** The name by which a region may set its own amount. What was seen in the law has none. */
  readonly setting?: string;
}

/** A record as it applies, a region's own amount included. `version` tells apart every amount that an id ever had. */
export interface Rule extends RuleRecord {
  readonly version: string;
}
