import type { Action } from '#libs/auth/src/actions.js';
import type { Region } from '#libs/domain/src/region.js';
import type { MatterState } from './complaint.fold.js';
import type { CustodyView } from './custody.fold.js';
import type { HandOverView } from './hand-overs.fold.js';

/** What a matter may wait for, and the action of the policy that says who may do it. */
export const taskActions = {
  'approve-referral': 'referral.approve',
  'sign-hand-over': 'hand-over.sign',
  'answer-hand-over': 'hand-over.accept',
  decide: 'complaint.decide',
  answer: 'complaint.answer',
  close: 'complaint.close',
} as const satisfies Record<string, Action>;
export type TaskKind = keyof typeof taskActions;
export const taskKinds = Object.keys(taskActions) as readonly TaskKind[];

/** A step that somebody of that region must take next. */
export interface Task {
  readonly kind: TaskKind;
  readonly region: Region;
  readonly handOverId?: string;
  /** Whose draft it is: they cannot approve it themselves. */
  readonly draftedBy?: string;
}

const nextStep: Readonly<Record<MatterState, TaskKind | undefined>> = {
  registered: 'decide',
  accepted: 'answer',
  verifying: 'answer',
  answered: 'close',
  refused: 'close',
  closed: undefined,
};

export function foldTasks(custody: CustodyView | null, state: MatterState, handOvers: readonly HandOverView[]): readonly Task[] {
  const step = custody?.state === 'held' ? nextStep[state] : undefined;
  const own = step === undefined || custody === null ? [] : [{ kind: step, region: custody.region }];
  return [...own, ...handOvers.filter(({ open }) => open).flatMap(taskOf)];
}

function taskOf({ id: handOverId, from, to, outgoing, incoming, draftedBy }: HandOverView): Task[] {
  if (incoming?.state === 'delivered') return [{ kind: 'sign-hand-over', region: to, handOverId }];
  if (incoming?.state === 'signed') return [{ kind: 'answer-hand-over', region: to, handOverId }];
  if (outgoing?.state !== 'drafted') return [];
  return [{ kind: 'approve-referral', region: from, handOverId, ...(draftedBy === null ? {} : { draftedBy }) }];
}
