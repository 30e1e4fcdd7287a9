import type { Moves } from '#libs/domain/src/moves.js';

export const custodyStates = ['held', 'frozen', 'in-transit', 'moved', 'closed'] as const;
export type CustodyState = (typeof custodyStates)[number];

/** The custody row of one matter in one cell. Only the holder's row is ever *held*; `take` is the only way to become it. */
export const custodyMoves = {
  freeze: { from: ['held'], to: 'frozen', rule: 'R-020' },
  giveUp: { from: ['frozen'], to: 'held', rule: 'R-020' },
  offer: { from: ['frozen'], to: 'in-transit', rule: 'R-020' },
  takeBackReturned: { from: ['in-transit'], to: 'held', rule: 'R-020' },
  takeBackRecalled: { from: ['in-transit'], to: 'held', rule: 'R-020' },
  letGo: { from: ['in-transit'], to: 'moved', rule: 'R-020' },
  take: { from: ['moved', 'in-transit'], to: 'held', rule: 'R-020' },
  close: { from: ['held'], to: 'closed', rule: 'C-13' },
} as const satisfies Moves<CustodyState, string>;

export type CustodyMove = keyof typeof custodyMoves;
