import type { Complaint, MatterView } from '../api/types.js';
import type { Action } from '../frame/permission.js';

/** What of a matter decides which of these mean something. */
export interface Worked {
  readonly matter: Pick<MatterView, 'kind'> & Partial<Pick<MatterView, 'desk' | 'mediation' | 'deadlines'>>;
  readonly complaint?: { handling?: Complaint['handling'] } | undefined;
}

/** What the holder does with a matter beside accepting, refusing, verifying, answering and closing it. */
export const workStepKeys = [
  ...(['distribute', 'returnToIntake', 'redirect', 'demandIdentity', 'noteIdentity'] as const),
  ...(['offerMediation', 'recordConsent', 'endMediation', 'tellMediationEnd', 'pauseMediation', 'resumeMediation', 'openLead'] as const),
  ...(['tellResult', 'withdrawSubmission', 'flagExtortion'] as const),
] as const;
export type WorkStepKey = (typeof workStepKeys)[number];

interface WorkRule {
  readonly action: Action;
  readonly applies: (situation: Worked, state: string) => boolean;
}

const isComplaint = ({ matter }: Worked) => matter.kind === 'complaint';
const isOpen = (state: string) => !['closed', 'redirected', 'withdrawn'].includes(state);
const mediation = ({ matter }: Worked) => matter.mediation;
const isPaused = ({ matter: { deadlines = [] } }: Worked) =>
  deadlines.some(({ what, pauses = [] }) => what === 'mediate' && pauses.some(({ to }) => to === undefined));

/** Each is offered only where it means something: most matters never see most of them. */
export const workRules: Readonly<Record<WorkStepKey, WorkRule>> = {
  distribute: { action: 'complaint.distribute', applies: ({ matter }, state) => state === 'registered' && matter.desk === undefined },
  returnToIntake: {
    action: 'complaint.return-to-intake',
    applies: ({ matter }, state) => state === 'registered' && matter.desk !== undefined,
  },
  redirect: { action: 'complaint.redirect', applies: (_, state) => state === 'registered' },
  demandIdentity: {
    action: 'identity.demand',
    applies: (of, state) => isComplaint(of) && state === 'registered' && of.complaint?.handling?.identity === undefined,
  },
  noteIdentity: {
    action: 'identity.demand',
    applies: ({ complaint }, state) =>
      state === 'registered' && complaint?.handling?.identity !== undefined && complaint.handling.identity.shown === undefined,
  },
  offerMediation: {
    action: 'mediation.run',
    applies: (of, state) => isComplaint(of) && state === 'accepted' && mediation(of) === undefined,
  },
  recordConsent: { action: 'mediation.run', applies: (of, state) => state === 'accepted' && mediation(of) !== undefined },
  endMediation: { action: 'mediation.run', applies: (of, state) => isComplaint(of) && (state === 'mediating' || state === 'accepted') },
  tellMediationEnd: { action: 'mediation.run', applies: (of, state) => state === 'mediation-ended' && mediation(of)?.told !== true },
  pauseMediation: { action: 'deadline.pause', applies: (of, state) => state === 'mediating' && !isPaused(of) },
  resumeMediation: { action: 'deadline.pause', applies: (of, state) => state === 'mediating' && isPaused(of) },
  openLead: { action: 'mediation.run', applies: (_, state) => state === 'mediating' || state === 'mediation-ended' },
  tellResult: { action: 'result.tell', applies: (_, state) => state === 'answered' || state === 'refused' },
  // In a mediation the withdrawal is one of its ends, of which both sides are told (C-13, C-14).
  withdrawSubmission: {
    action: 'complaint.withdraw',
    applies: (of, state) => state === 'registered' || state === (isComplaint(of) ? 'accepted' : 'verifying'),
  },
  flagExtortion: { action: 'extortion.flag', applies: (_, state) => isOpen(state) },
};
