import type { Action } from '#libs/auth/src/actions.js';
import type { Region } from '#libs/domain/src/region.js';
import type { MatterState, Progress } from './complaint.fold.js';
import type { CustodyView } from './custody.fold.js';
import type { DisputeView } from './dispute.fold.js';
import type { HandOverView } from './hand-overs.fold.js';
import type { MeasureView } from './measures.fold.js';

/** What a matter may wait for, and the action of the policy that says who may do it. */
export const taskActions = {
  'approve-referral': 'referral.approve',
  'sign-hand-over': 'hand-over.sign',
  'answer-hand-over': 'hand-over.accept',
  'settle-dispute': 'dispute.record',
  'report-dispute': 'dispute.report',
  'approve-decision': 'dispute.approve',
  'approve-measure': 'measure.approve',
  'deal-with-measure': 'measure.deal-with',
  decide: 'complaint.decide',
  answer: 'complaint.answer',
  close: 'complaint.close',
  'end-mediation': 'mediation.run',
  'tell-mediation-end': 'mediation.run',
} as const satisfies Record<string, Action>;
export type TaskKind = keyof typeof taskActions;
export const taskKinds = Object.keys(taskActions) as readonly TaskKind[];

/** A step that somebody of that region must take next. */
export interface Task {
  readonly kind: TaskKind;
  readonly region: Region;
  readonly handOverId?: string;
  readonly disputeId?: string;
  readonly measureId?: string;
  /** Whose draft or record it is: they cannot approve it themselves. */
  readonly draftedBy?: string;
}

const nextStep: Readonly<Record<MatterState, TaskKind | undefined>> = {
  registered: 'decide',
  accepted: 'answer',
  verifying: 'answer',
  answered: 'close',
  refused: 'close',
  closed: undefined,
  mediating: 'end-mediation',
  'mediation-ended': 'tell-mediation-end',
  redirected: undefined,
  withdrawn: undefined,
};

/** C-14: both sides are told before it is closed. */
const stepOf = ({ state, mediation }: Pick<Progress, 'state' | 'mediation'>): TaskKind | undefined =>
  state === 'mediation-ended' && mediation?.told === true ? 'close' : nextStep[state];

interface Waiting {
  readonly handOvers: readonly HandOverView[];
  readonly disputes: readonly DisputeView[];
  readonly measures?: readonly MeasureView[] | undefined;
}

export function foldTasks(
  custody: CustodyView | null,
  progress: Pick<Progress, 'state' | 'mediation'>,
  { handOvers, disputes, measures = [] }: Waiting,
): readonly Task[] {
  const step = custody?.state === 'held' ? stepOf(progress) : undefined;
  const own = step === undefined || custody === null ? [] : [{ kind: step, region: custody.region }];
  return [
    ...own,
    ...handOvers.filter(({ open }) => open).flatMap(taskOf),
    ...disputes.flatMap(taskOfDispute),
    ...measures.flatMap((measure) => taskOfMeasure(measure, custody)),
  ];
}

/** The holder's: to agree or to report, then to put the decision on file, then to approve it. A decision that waits for a hand-over's end asks nothing of anybody. */
function taskOfDispute({ id: disputeId, holder: region, state, recordedBy }: DisputeView): Task[] {
  const settle = { kind: 'settle-dispute', region, disputeId } as const;
  if (state === 'negotiating') return [settle, { kind: 'report-dispute', region, disputeId }];
  if (state === 'to-superior') return [settle];
  if (state !== 'decision-recorded') return [];
  return [{ kind: 'approve-decision', region, disputeId, ...(recordedBy === null ? {} : { draftedBy: recordedBy }) }];
}

/** To approve it afterwards (P-12), by whoever took it; then to deal with it, by whoever holds the matter (P-13). */
function taskOfMeasure({ id: measureId, region, state, recordedBy }: MeasureView, custody: CustodyView | null): Task[] {
  if (state === 'awaiting-approval') return [{ kind: 'approve-measure', region, measureId, draftedBy: recordedBy }];
  return state === 'in-force' ? [{ kind: 'deal-with-measure', region: custody?.region ?? region, measureId }] : [];
}

function taskOf({ id: handOverId, from, to, outgoing, incoming, draftedBy }: HandOverView): Task[] {
  if (incoming?.state === 'delivered') return [{ kind: 'sign-hand-over', region: to, handOverId }];
  if (incoming?.state === 'signed') return [{ kind: 'answer-hand-over', region: to, handOverId }];
  if (outgoing?.state !== 'drafted') return [];
  return [{ kind: 'approve-referral', region: from, handOverId, ...(draftedBy === null ? {} : { draftedBy }) }];
}
