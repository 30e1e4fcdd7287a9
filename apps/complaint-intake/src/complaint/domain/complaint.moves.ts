import type { Moves } from '#libs/domain/src/moves.js';

export type MatterKind = 'complaint' | 'report';
/** By which rule the holder decides what to do with it: C-08 for a complaint, C-19 (P-07) for a report. */
export const decidedBy = { complaint: 'decide-complaint', report: 'verify-report' } as const satisfies Record<MatterKind, string>;

export const complaintStates = [
  ...(['registered', 'accepted', 'refused', 'verifying', 'answered', 'closed'] as const),
  ...(['mediating', 'mediation-ended', 'redirected', 'withdrawn'] as const),
] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** What the holder does with a complaint (投诉) or report (举报). Custody is a table of its own: only a held matter makes any of these moves. */
export const complaintMoves = {
  accept: { from: ['registered'], to: 'accepted', rule: 'C-08' },
  refuse: { from: ['registered'], to: 'refused', rule: 'C-09' },
  redirect: { from: ['registered'], to: 'redirected', rule: 'C-18' },
  verify: { from: ['registered'], to: 'verifying', rule: 'C-19' },
  withdraw: { from: ['registered', 'accepted'], to: 'withdrawn', rule: 'C-13' },
  mediate: { from: ['accepted'], to: 'mediating', rule: 'C-11' },
  endMediation: { from: ['accepted', 'mediating'], to: 'mediation-ended', rule: 'C-13' },
  answer: { from: ['accepted', 'verifying'], to: 'answered', rule: 'C-21' },
  close: { from: ['answered', 'refused', 'mediation-ended'], to: 'closed', rule: 'C-13' },
  merge: { from: ['registered'], to: 'closed', rule: 'C-20' },
} as const satisfies Moves<ComplaintState, string>;

export type ComplaintMove = keyof typeof complaintMoves;

interface Act {
  readonly in: readonly ComplaintState[];
  readonly rule: string;
}

const open = ['registered', 'accepted', 'refused', 'verifying', 'answered', 'mediating', 'mediation-ended'] as const;

/** What the holder puts on file while the state stays as it is. */
export const complaintActs = {
  distribute: { in: ['registered'], rule: 'C-24' },
  returnToIntake: { in: ['registered'], rule: 'C-24' },
  // A report's leads live on when whoever brought them does not want to be heard any more.
  noteWithdrawal: { in: ['registered', 'verifying'], rule: 'C-13' },
  demandIdentity: { in: ['registered'], rule: 'C-03' },
  noteIdentity: { in: ['registered'], rule: 'C-03' },
  offerMediation: { in: ['accepted'], rule: 'C-11' },
  recordConsent: { in: ['accepted'], rule: 'C-11' },
  tellMediationEnd: { in: ['mediation-ended'], rule: 'C-14' },
  openLead: { in: ['accepted', 'mediating', 'mediation-ended'], rule: 'C-15' },
  tellResult: { in: ['answered', 'refused'], rule: 'C-21' },
  flagExtortion: { in: open, rule: 'C-25' },
} as const satisfies Readonly<Record<string, Act>>;

export type ComplaintAct = keyof typeof complaintActs;

/** What the law knows for one kind only; the others are for both. */
export const onlyFor: Partial<Record<ComplaintMove | ComplaintAct, MatterKind>> = {
  ...{ accept: 'complaint', refuse: 'complaint', withdraw: 'complaint', mediate: 'complaint', endMediation: 'complaint' },
  ...{ demandIdentity: 'complaint', noteIdentity: 'complaint', offerMediation: 'complaint', recordConsent: 'complaint' },
  ...{ tellMediationEnd: 'complaint', openLead: 'complaint' },
  ...{ verify: 'report', noteWithdrawal: 'report' },
};
