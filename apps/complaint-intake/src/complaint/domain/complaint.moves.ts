import type { Moves } from '#libs/domain/src/moves.js';

export type MatterKind = 'complaint' | 'report';
export type ComplaintState = 'registered' | 'accepted' | 'refused' | 'verifying' | 'answered' | 'closed';

/** What the holder does with a complaint (投诉) or report (举报). Custody is a table of its own: only a held matter makes any of these moves. */
export const complaintMoves = {
  accept: { from: ['registered'], to: 'accepted', rule: 'C-08' },
  refuse: { from: ['registered'], to: 'refused', rule: 'C-09' },
  verify: { from: ['registered'], to: 'verifying', rule: 'C-19' },
  answer: { from: ['accepted', 'verifying'], to: 'answered', rule: 'C-21' },
  close: { from: ['answered', 'refused'], to: 'closed', rule: 'C-13' },
} as const satisfies Moves<ComplaintState, string>;

export type ComplaintMove = keyof typeof complaintMoves;

/** Moves that the law knows for one kind only; the others are for both. */
export const onlyFor: Partial<Record<ComplaintMove, MatterKind>> = { accept: 'complaint', refuse: 'complaint', verify: 'report' };
