import type { Moves } from '#libs/domain/src/moves.js';

export type OutgoingHandOverState =
  | 'drafted'
  | 'rejected'
  | 'withdrawn'
  | 'approved'
  | 'voided'
  | 'in-transit'
  | 'accepted'
  | 'returned'
  | 'recalled';

/** The sender's side of one hand-over (转办): from the draft to the end that the receiver's own events tell. */
export const outgoingHandOverMoves = {
  approve: { from: ['drafted'], to: 'approved', rule: 'R-114' },
  reject: { from: ['drafted'], to: 'rejected', rule: 'R-114' },
  withdraw: { from: ['drafted', 'approved'], to: 'withdrawn', rule: 'R-020' },
  voidIt: { from: ['approved'], to: 'voided', rule: 'R-020' },
  offer: { from: ['approved'], to: 'in-transit', rule: 'R-020' },
  hearAccepted: { from: ['in-transit'], to: 'accepted', rule: 'R-020' },
  hearReturned: { from: ['in-transit'], to: 'returned', rule: 'R-020' },
  hearRecalled: { from: ['in-transit'], to: 'recalled', rule: 'R-020' },
} as const satisfies Moves<OutgoingHandOverState, string>;

export type OutgoingHandOverMove = keyof typeof outgoingHandOverMoves;
