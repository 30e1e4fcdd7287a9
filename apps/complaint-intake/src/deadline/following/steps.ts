import type { Due } from '#libs/rules/src/due.js';
import type { ComplaintEvent } from '../../complaint/domain/complaint.events.js';

/** What the news of a matter does to its clocks. */
export type ClockStep =
  | { readonly begin: string; readonly due: Due }
  /** Counted anew from a later start; what was paused, extended or reminded of before is over. */
  | { readonly restart: string; readonly due: Due }
  | { readonly end: readonly string[] | 'all'; readonly as: 'met' | 'lapsed' };

/** Of a matter, what its clocks hang on. */
interface Matter {
  readonly decideBy: Due;
}
type Steps = {
  readonly [T in ComplaintEvent['type']]?: (event: Extract<ComplaintEvent, { type: T }>, matter: Matter) => readonly ClockStep[];
};

const begun: ClockStep = { end: ['decide'], as: 'met' };

/** Which clocks begin and end with what (C-08, C-19, R-024). News that is not named leaves them alone. */
const steps: Steps = {
  ComplaintRegistered: (_event, { decideBy }) => [{ begin: 'decide', due: decideBy }],
  MatterTaken: (_event, { decideBy }) => [{ begin: 'decide', due: decideBy }],
  // C-20: new facts of a later submission.
  SubmissionLinked: ({ decideBy }) => (decideBy === undefined ? [] : [{ restart: 'decide', due: decideBy }]),
  ComplaintAccepted: () => [begun],
  ComplaintRefused: () => [begun],
  VerificationStarted: ({ verifyBy }) => [begun, { begin: 'verify', due: verifyBy }],
  ComplaintAnswered: () => [{ end: ['verify'], as: 'met' }],
  // A matter that left, or that is over, has no clock here any more.
  CustodyChanged: ({ custody }) => (custody.state === 'moved' || custody.state === 'closed' ? [{ end: 'all', as: 'lapsed' }] : []),
};

export const stepsOf = (event: ComplaintEvent, matter: Matter): readonly ClockStep[] =>
  (steps[event.type] as ((event: ComplaintEvent, matter: Matter) => readonly ClockStep[]) | undefined)?.(event, matter) ?? [];
