import type { Moves } from '#libs/domain/src/moves.js';

export type IncomingHandOverState = 'delivered' | 'signed' | 'accepted' | 'returned' | 'recalled';

/** The receiver's side of one hand-over. Its only ways out are accept, return and the sender's recall: nothing is passed on. */
export const incomingHandOverMoves = {
  sign: { from: ['delivered'], to: 'signed', rule: 'R-024' },
  accept: { from: ['signed'], to: 'accepted', rule: 'R-020' },
  return: { from: ['signed'], to: 'returned', rule: 'R-020' },
  confirmRecall: { from: ['delivered', 'signed'], to: 'recalled', rule: 'R-020' },
} as const satisfies Moves<IncomingHandOverState, string>;

export type IncomingHandOverMove = keyof typeof incomingHandOverMoves;

export const returnGrounds = ['no-power', 'not-here', 'incomplete', 'other'] as const;
export type ReturnGround = (typeof returnGrounds)[number];
