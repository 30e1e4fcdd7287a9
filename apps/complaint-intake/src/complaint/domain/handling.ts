import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';

/** The agency down the line to which the unified intake gave the matter (F26-3). */
export interface Desk {
  readonly kind: string;
  /** GB/T 2260 */
  readonly division: string;
  readonly name: string;
  readonly region: Region;
  readonly level: 'province' | 'prefecture' | 'county';
}

/** Why a mediation is over: both agreed, or one of the eight grounds of F26-8 (C-13, C-12). */
export const mediationEnds = [
  'agreement',
  'withdrawn',
  'self-settled',
  'no-show',
  'refused',
  'time-over',
  'no-fee-agreement',
  'incapable',
  'refusal-ground',
] as const;
export type MediationEnd = (typeof mediationEnds)[number];

export const sides = ['complainant', 'respondent'] as const;
export type Side = (typeof sides)[number];

export interface Mediation {
  readonly delegatedTo?: string | undefined;
  readonly consents: Readonly<Partial<Record<Side, boolean>>>;
  readonly end?: { readonly ground: MediationEnd; readonly text: string; readonly at: Instant; readonly tellBy: Due };
  readonly told?: { readonly how: string; readonly at: Instant };
}

/** What the holder has put on file of its work, part by part. It stays in its cell; others hear what the events tell. */
export interface Handling {
  readonly desk?: (Desk & { readonly at: Instant }) | undefined;
  readonly returned?: { readonly from: string; readonly reason: string; readonly at: Instant } | undefined;
  readonly withdrawal?: { readonly reason: string; readonly at: Instant } | undefined;
  readonly redirection?: { readonly to: string; readonly text: string; readonly at: Instant } | undefined;
  readonly identity?:
    | { readonly items: readonly string[]; readonly dueBy: Due; readonly shown?: { note: string; at: Instant } }
    | undefined;
  /** what the hotline promised its caller. */
  readonly serviceBy?: Due | undefined;
  /** C-12: when a mediation had to be over as the acceptance began it; what paused that since is kept by its deadline. */
  readonly mediateBy?: Due | undefined;
  readonly mediation?: Mediation | undefined;
  readonly leads?: readonly string[] | undefined;
  /** C-27: a real-name reporter of the old regime is told by then. */
  readonly tellBy?: Due | undefined;
  readonly result?: { readonly basis: string; readonly text: string; readonly at: Instant } | undefined;
  /** C-25: for those who handle the matter only. */
  readonly extortion?:
    | { readonly facts: string; readonly policePaper?: string | undefined; readonly by: string; readonly at: Instant }
    | undefined;
}
