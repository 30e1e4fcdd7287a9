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

/** An emergency is answered for with the first decision, any other order when the matter is settled. */
const decided: ClockStep = { end: ['decide', 'respond'], as: 'met' };
const settled: ClockStep = { end: ['verify', 'mediate', 'settle'], as: 'met' };
const serviceClock = ({ ruleId }: Due) => (ruleId === 'service-emergency' ? 'respond' : 'settle');
const begins = (begin: string, due: Due | undefined): readonly ClockStep[] => (due === undefined ? [] : [{ begin, due }]);

/** Which clocks begin and end with what (C-08, C-12, C-14, C-19, C-27, R-024, R-025). News that is not named leaves them alone. */
const steps: Steps = {
  ComplaintRegistered: ({ serviceBy }, { decideBy }) => [
    { begin: 'decide', due: decideBy },
    ...(serviceBy === undefined ? [] : begins(serviceClock(serviceBy), serviceBy)),
  ],
  MatterTaken: (_event, { decideBy }) => [{ begin: 'decide', due: decideBy }],
  // C-20: new facts of a later submission.
  SubmissionLinked: ({ decideBy }) => (decideBy === undefined ? [] : [{ restart: 'decide', due: decideBy }]),
  ComplaintAccepted: ({ mediateBy }) => [decided, ...begins('mediate', mediateBy)],
  ComplaintRefused: () => [decided, settled],
  SubmitterRedirected: () => [decided, settled],
  VerificationStarted: ({ verifyBy }) => [decided, { begin: 'verify', due: verifyBy }],
  MediationEnded: ({ tellBy }) => [settled, { begin: 'tell-end', due: tellBy }],
  MediationEndTold: () => [{ end: ['tell-end'], as: 'met' }],
  ComplaintAnswered: ({ tellBy }) => [settled, ...begins('tell-reporter', tellBy)],
  ResultTold: () => [{ end: ['tell-reporter'], as: 'met' }],
  // A matter that left, or that is over, has no clock here any more.
  CustodyChanged: ({ custody }) => (custody.state === 'moved' || custody.state === 'closed' ? [{ end: 'all', as: 'lapsed' }] : []),
};

export const stepsOf = (event: ComplaintEvent, matter: Matter): readonly ClockStep[] =>
  (steps[event.type] as ((event: ComplaintEvent, matter: Matter) => readonly ClockStep[]) | undefined)?.(event, matter) ?? [];
