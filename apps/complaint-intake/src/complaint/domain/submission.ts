import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { MatterKind } from './complaint.moves.js';

export const submissionKinds = ['complaint', 'report', 'both'] as const;
export const urgencies = ['normal', 'urgent', 'critical'] as const;
export const consents = ['none', 'forward', 'forward-with-identity'] as const;
export type Consent = (typeof consents)[number];

/** What the complaint or report says (fields of F26-1 and F26-2 but the reporter's own). */
export interface ComplaintContent {
  readonly number: string;
  readonly kind: MatterKind;
  readonly origin: Region;
  readonly rightType: string;
  readonly channel: string;
  readonly outsideNumber?: string | undefined;
  readonly urgency: string;
  readonly confidential: boolean;
  readonly title: string;
  readonly facts: string;
  /** yyyy-mm-dd */
  readonly happenedOn?: string | undefined;
  /** The sum in dispute, in 1/100 yuan. */
  readonly amountFen?: number | undefined;
  /** What the submitter can show. */
  readonly proof?: string | undefined;
  readonly request?: string | undefined;
  readonly respondent: Party;
  /** Further respondents beside the first. */
  readonly parties?: readonly Party[] | undefined;
  readonly goods?: readonly Goods[] | undefined;
  /** Leads, each of which can be followed by itself. */
  readonly clues?: readonly string[] | undefined;
  readonly place: { readonly code?: string; readonly text: string };
  readonly consent: Consent;
  readonly mayPublish?: boolean | undefined;
  /** To a consumer association or mediation body (C-11). */
  readonly mayDelegateMediation?: boolean | undefined;
  readonly receivedAt: Instant;
  /** How many complain together; two of them stand for all (C-05). */
  readonly complainants?: number | undefined;
  /** The other half of a submission that was both complaint and report (C-02), or the mediation in which the lead was found (C-15). */
  readonly linkedMatterId?: string | undefined;
  /** The matter that this one was split off from (C-02). */
  readonly splitFrom?: string | undefined;
}

export interface Party {
  readonly name: string;
  readonly contact?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

export interface Goods {
  readonly name: string;
  /** A whole number of units: what is weighed is told in a unit small enough. */
  readonly quantity: number;
  readonly unit: string;
  /** What all of it is worth, in 1/100 yuan. */
  readonly amountFen?: number | undefined;
}

/** Who complained or reported. Encrypted at rest, masked in every answer, opened only with a reason (C-22, R-021). */
export interface Reporter {
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
  readonly idType?: string;
  readonly idNumber?: string;
  /** What they are to the right; where it is not said, nothing (C-29). */
  readonly interest?: (typeof interests)[number];
  /** Who speaks for them, by a power of attorney (C-04). */
  readonly proxy?: Proxy;
  /** Who complains together with them; two of all stand for the others (C-05). */
  readonly others?: readonly FellowComplainant[];
}

export const interests = ['none', 'right-holder', 'agent'] as const;

/** C-04: the power of attorney says for which matter, how far, and how long. */
export interface Proxy {
  readonly name: string;
  readonly phone: string;
  readonly matters: string;
  readonly scope: string;
  /** yyyy-mm-dd, the last day of its term. */
  readonly validUntil: string;
}

export interface FellowComplainant {
  readonly name: string;
  readonly phone?: string;
  readonly represents: boolean;
}

/** One of the seven grounds of C-09, with the reasons and other remedies that the submitter must be told (C-08). */
export interface Refusal {
  readonly ground: number;
  readonly reasons: string;
  readonly remedies: string;
}

export const results = ['settled', 'not-settled', 'breach-found', 'no-breach-found', 'other'] as const;

/** What came of it: one word that the three regions read, and the text for the file. */
export interface Answer {
  readonly result: (typeof results)[number];
  readonly text: string;
}

/** What an operator or a hotline's file hands in. Both kinds in one become two linked tickets (C-02). */
export interface Submission extends Omit<ComplaintContent, 'number' | 'kind' | 'origin' | 'splitFrom'> {
  readonly kind: (typeof submissionKinds)[number];
  readonly reporter?: Reporter | undefined;
}
