import type { Region } from '#libs/domain/src/region.js';
import type { CustodyState } from './custody.moves.js';
import { DisputeMoveNotAllowed, OwnRecord } from './dispute.errors.js';
import { type DisputeEffect, type DisputeGuard, type DisputeMove, type DisputeState, disputeTable } from './dispute.moves.js';
import type { MessageName } from './messages.js';
import { act, type Heard, hear, type Machine } from './step.js';

/** What decides a dispute: the superior's letter, or what both regions signed. */
export interface Decision {
  readonly kind: 'designation' | 'agreement';
  readonly to: Region;
  readonly paper: { readonly number: string; readonly issuer: string /** yyyy-mm-dd */; readonly date: string };
  readonly recordedBy: string;
}

export interface DisputeRow {
  readonly state: DisputeState;
  readonly holder: Region;
  readonly decision?: Decision | undefined;
  /** The designated hand-over that carries the decision out, while there is one. */
  readonly carriedBy?: string | undefined;
}

export interface DisputeNews {
  readonly by?: string | undefined;
  readonly decision?: Decision | undefined;
  readonly custody?: { readonly state: CustodyState; readonly disputed: boolean; readonly handOverId?: string | undefined } | undefined;
}

const machine: Machine<DisputeState, DisputeGuard, DisputeEffect, DisputeRow, DisputeNews> = {
  table: disputeTable,
  guards: {
    matterDisputed: { holds: (_row, { custody }) => custody?.state === 'held' && custody.disputed },
    matterUndisputed: { holds: (_row, { custody }) => custody?.state === 'held' && !custody.disputed },
    matterMoved: { holds: (_row, { custody }) => custody?.state === 'moved' },
    matterClosed: { holds: (_row, { custody }) => custody?.state === 'closed' },
    carriedByOffer: { holds: (row, { custody }) => row.carriedBy !== undefined && row.carriedBy === custody?.handOverId },
    staysWithHolder: { holds: (row) => row.decision?.to === row.holder },
    byAgreement: { holds: (row) => row.decision?.kind === 'agreement' },
    notOwnRecord: {
      holds: (row, { by }) => row.decision?.recordedBy !== by,
      refusal: () => new OwnRecord('nobody approves what they recorded themselves'),
    },
  },
  effects: {
    keepDecision: (row, { decision }) => ({ ...row, decision }),
    forgetOffer: (row) => ({ ...row, carriedBy: undefined }),
  },
  refusal: (move, { state }) => new DisputeMoveNotAllowed(move, state),
};

export const disputeDoes = (move: DisputeMove, row: DisputeRow, news: DisputeNews = {}): DisputeRow => act(machine, move, row, news);
export const disputeHears = (message: MessageName, row: DisputeRow, news: DisputeNews): Heard<DisputeRow> =>
  hear(machine, message, row, news);

/** Which of the approvals a recorded decision needs. */
export const approvalOf = ({ decision }: DisputeRow): DisputeMove =>
  decision?.kind === 'agreement' ? 'approveAgreement' : 'approveDesignation';
