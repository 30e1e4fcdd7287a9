import type { Moves } from '#libs/domain/src/moves.js';

export const urgentMeasureStates = ['awaiting-approval', 'in-force', 'lifted', 'dealt-with', 'lapsed'] as const;
export type UrgentMeasureState = (typeof urgentMeasureStates)[number];

/** An urgent measure on evidence, for complaints as for cases: done at once, approved afterwards. It touches neither custody nor the frozen dossier. */
export const urgentMeasureMoves = {
  record: { from: ['absent'], to: 'awaiting-approval', rule: 'P-12' },
  approve: { from: ['awaiting-approval'], to: 'in-force', rule: 'P-12' },
  disapprove: { from: ['awaiting-approval'], to: 'lifted', rule: 'P-12' },
  dealWith: { from: ['in-force'], to: 'dealt-with', rule: 'P-13' },
  // The holder dealt with it in time, and the news of it came late: it never lapsed.
  hearDealtWith: { from: ['in-force', 'lapsed'], to: 'dealt-with', rule: 'P-13' },
  lapse: { from: ['awaiting-approval', 'in-force'], to: 'lapsed', rule: 'P-13' },
} as const satisfies Moves<UrgentMeasureState | 'absent', string>;

export type UrgentMeasureMove = keyof typeof urgentMeasureMoves;
