import type { Region } from '#libs/domain/src/region.js';

export type FindingKind = 'ownerless' | 'double-held' | 'epoch-conflict' | 'digest-difference' | 'broken-audit-link';
export type Hearing = `${Region}/${'complaint-intake' | 'case-referral' | 'case-status'}`;

/**
 * What must be over before facts that stand still are a finding and not news on its way: what these regions had to say is in the log, and these services
 * have read the log since.
 */
export interface Needs {
  readonly sent: readonly Region[];
  readonly heard: readonly Hearing[];
}

export interface Suspicion {
  readonly kind: FindingKind;
  readonly matterId: string;
  readonly region?: Region;
  /** What is seen, Chinese and English. */
  readonly what: readonly [zh: string, en: string];
  readonly needs: Needs;
}

export const nothing: Needs = { sent: [], heard: [] };
