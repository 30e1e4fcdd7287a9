import { type OwnerNews, returnsThatMakeADispute } from './custody.guards.js';
import type { OwnerEffect } from './custody.moves.js';
import { type OwnerRow, passageOf } from './custody.row.js';
import type { EffectOf } from './step.js';

const plusOne = <K extends string>(counts: Readonly<Partial<Record<K, number>>>, of: K) => ({ ...counts, [of]: (counts[of] ?? 0) + 1 });

export const custodyEffects: Readonly<Record<OwnerEffect, EffectOf<OwnerRow, OwnerNews>>> = {
  raiseAttempt: (row) => ({ ...row, attempt: row.attempt + 1 }),
  nameReceiver: (row, { to, handOverId }) => ({ ...row, to, handOverId }),
  markDesignated: (row) => ({ ...row, designated: true }),
  openDispute: (row) => ({ ...row, disputed: true }),
  settleDispute: (row) => ({ ...row, disputed: false }),
  countReturn: (row) => (row.to === undefined ? row : { ...row, returns: plusOne(row.returns, row.to) }),
  disputeAtTwo: (row) => (row.to !== undefined && (row.returns[row.to] ?? 0) >= returnsThatMakeADispute ? { ...row, disputed: true } : row),
  barReceiver: (row) => (row.to === undefined || row.barred.includes(row.to) ? row : { ...row, barred: [...row.barred, row.to].sort() }),
  forgetReceiver: ({ to: _to, handOverId: _id, designated: _designated, ...row }) => ({ ...row }),
  // The row as the new stay begins: what the matter has behind it comes with the dossier, and this passage is added to it.
  beginStay: (row, { epoch = 0, past, from }) => {
    const { returns = {}, barred = [], passages = {} } = past ?? {};
    const passed = from === undefined ? passages : plusOne(passages, passageOf(from, row.region));
    return { ...born, region: row.region, state: row.state, epoch, returns, barred, passages: passed };
  },
};

const born = { version: 0, attempt: 0, disputed: false };
