import type { Complaint, DisputeLine, IncomingHandOver, MatterView, Me, OutgoingHandOver, Region } from '../api/types.js';
import { type Action, may } from '../frame/permission.js';
import { workRules, workStepKeys } from './work-steps.js';

export const stepKeys = [
  'sign',
  'acceptHandOver',
  'returnHandOver',
  'objectToHandOver',
  'approveDecision',
  'approve',
  'reject',
  'acceptComplaint',
  'refuseComplaint',
  'verify',
  'answer',
  'close',
  'recordLetter',
  'reportDispute',
  'draftReferral',
  ...workStepKeys,
  'raiseDispute',
  'split',
  'recordMeasure',
  'recall',
  'withdraw',
] as const;
/** Steps on one of several urgent measures: they are taken where the measure stands. */
export const measureStepKeys = ['judgeMeasure', 'dealWithMeasure'] as const;
export type StepKey = (typeof stepKeys)[number] | (typeof measureStepKeys)[number];

/** All that decides what somebody can do with a matter now. What this region does not have is absent. */
export interface Situation {
  readonly me: Pick<Me, 'accountId' | 'region' | 'allowed'>;
  readonly matter: Pick<MatterView, 'kind' | 'holder' | 'custody' | 'state'> &
    Partial<Pick<MatterView, 'consent' | 'custodyChain' | 'handOvers' | 'desk' | 'mediation' | 'deadlines'>>;
  readonly complaint?: (Pick<Complaint, 'state' | 'custody' | 'content'> & { handling?: Complaint['handling'] }) | undefined;
  readonly outgoing?:
    | (Pick<OutgoingHandOver, 'state' | 'draftedBy'> & Partial<Pick<OutgoingHandOver, 'recall' | 'designated'>>)
    | undefined;
  readonly incoming?: Pick<IncomingHandOver, 'state'> | undefined;
  readonly dispute?: Pick<DisputeLine, 'state' | 'open' | 'holder' | 'recordedBy'> | undefined;
  /** The one that is looked at. */
  readonly measureStatus?: Pick<MatterView['measures'][number], 'state' | 'region' | 'recordedBy'> | undefined;
}

/** Why a step is not possible: a key of `why` in the locale files, and what it speaks of. */
export interface Why {
  readonly key: string;
  readonly region?: Region | undefined;
  readonly action?: Action;
}

export interface Step {
  readonly key: StepKey;
  readonly why: Why | undefined;
}

type Hinder = (situation: Situation) => Why | undefined;

interface StepRule {
  readonly action: Action;
  /** A step that means nothing for this matter is left out rather than explained. */
  readonly applies: (situation: Situation) => boolean;
  readonly hinders: readonly Hinder[];
}

const isHere: StepRule['applies'] = ({ me, matter }) => matter.holder === me.region;
const stateOf = ({ complaint, matter, me }: Situation) => (matter.holder === me.region ? (complaint?.state ?? matter.state) : matter.state);

/** Only a held matter is worked on. */
const held: Hinder = ({ matter, complaint }) => {
  const { state, to } = complaint?.custody ?? matter.custody;
  if (state === 'frozen') return { key: 'frozen', region: to };
  if (state === 'in-transit') return { key: 'inTransit', region: to };
  if (state === 'moved') return { key: 'moved', region: to };
  return state === 'closed' ? { key: 'closed' } : undefined;
};

const stateIs =
  (...states: readonly string[]): Hinder =>
  (situation) => {
    const state = stateOf(situation);
    return states.includes(state) ? undefined : { key: `state.${state}` };
  };

const nothingUnderWay: Hinder = ({ outgoing }) =>
  outgoing?.state === 'drafted' || outgoing?.state === 'approved' ? { key: `underWay.${outgoing.state}` } : undefined;

/** A matter is closed when it was answered or refused. */
const answeredOrRefused: Hinder = (situation) => {
  const state = stateOf(situation);
  if (state === 'answered' || state === 'refused' || state === 'mediation-ended') return undefined;
  return { key: state === 'closed' ? 'closed' : 'answerFirst' };
};

/** C-14, C-27: who has still to be told is told first. */
const allTold: Hinder = ({ matter, complaint }) => {
  if (matter.mediation?.end !== undefined && matter.mediation.told !== true) return { key: 'tellEndFirst' };
  return complaint?.handling?.tellBy !== undefined && complaint.handling.result === undefined ? { key: 'tellResultFirst' } : undefined;
};

/** C-18: without consent the submitter is told where to go instead. */
const consent: Hinder = ({ complaint, matter }) =>
  (complaint?.content.consent ?? matter.consent) === 'none' ? { key: 'noConsent' } : undefined;

/** */
const notOwnDraft: Hinder = ({ me, outgoing }) => (outgoing?.draftedBy === me.accountId ? { key: 'ownDraft' } : undefined);
const signed: Hinder = ({ incoming }) => (incoming?.state === 'delivered' ? { key: 'signFirst' } : undefined);
const notAsked: Hinder = ({ outgoing }) => (outgoing?.recall === undefined ? undefined : { key: 'recallAsked' });

const drafted: StepRule['applies'] = ({ outgoing }) => outgoing?.state === 'drafted';
const notDesignated: Hinder = ({ outgoing }) => (outgoing?.designated === true ? { key: 'designated' } : undefined);

/** C-17: while who handles it is in question, nobody is offered it. */
const notDisputed: Hinder = (situation) => (isDisputed(situation) ? { key: 'disputed' } : undefined);
const isDisputed = ({ matter, dispute }: Situation) => matter.custody.disputed || dispute?.open === true;
const disputeHereIs =
  (state: DisputeLine['state']): StepRule['applies'] =>
  ({ me, dispute }) =>
    dispute?.holder === me.region && dispute.state === state;
/** */
const notOwnRecord: Hinder = ({ me, dispute }) => (dispute?.recordedBy === me.accountId ? { key: 'ownRecord' } : undefined);
const undecided: Hinder = ({ dispute }) =>
  dispute?.open === true && (dispute.state === 'agreed' || dispute.state === 'designated') ? { key: 'decided' } : undefined;

/** A letter that reaches another region than the holder's is sent on, where that region knows who holds: it was offered the matter, or heard of an acceptance. */
const knowsHolder = ({ me, matter: { holder, custodyChain = [], handOvers = [] } }: Situation) =>
  holder === me.region || custodyChain.length > 1 || handOvers.some(({ to, offeredAt }) => to === me.region && offeredAt !== undefined);
const sendsOn: Hinder = (situation) => (knowsHolder(situation) ? undefined : { key: 'holderUnknown', region: situation.matter.holder });

/** */
const notOwnMeasure: Hinder = ({ me, measureStatus }) => (measureStatus?.recordedBy === me.accountId ? { key: 'ownMeasure' } : undefined);

const arrived: StepRule['applies'] = ({ incoming }) => incoming?.state === 'delivered' || incoming?.state === 'signed';
const hereAs =
  (kind: 'complaint' | 'report'): StepRule['applies'] =>
  (situation) =>
    isHere(situation) && situation.matter.kind === kind;

const work = Object.fromEntries(
  Object.entries(workRules).map(([key, { action, applies }]): [string, StepRule] => [
    key,
    { action, applies: (situation) => isHere(situation) && applies(situation, stateOf(situation)), hinders: [held] },
  ]),
) as Record<keyof typeof workRules, StepRule>;

const rules: Readonly<Record<StepKey, StepRule>> = {
  ...work,
  sign: { action: 'hand-over.sign', applies: ({ incoming }) => incoming?.state === 'delivered', hinders: [] },
  acceptHandOver: { action: 'hand-over.accept', applies: arrived, hinders: [signed] },
  returnHandOver: { action: 'hand-over.return', applies: arrived, hinders: [signed] },
  objectToHandOver: { action: 'hand-over.object', applies: arrived, hinders: [signed] },
  approveDecision: { action: 'dispute.approve', applies: disputeHereIs('decision-recorded'), hinders: [notOwnRecord] },
  approve: { action: 'referral.approve', applies: drafted, hinders: [notOwnDraft] },
  reject: { action: 'referral.approve', applies: drafted, hinders: [notOwnDraft] },
  acceptComplaint: { action: 'complaint.decide', applies: hereAs('complaint'), hinders: [held, stateIs('registered')] },
  refuseComplaint: { action: 'complaint.decide', applies: hereAs('complaint'), hinders: [held, stateIs('registered')] },
  verify: { action: 'complaint.decide', applies: hereAs('report'), hinders: [held, stateIs('registered')] },
  answer: { action: 'complaint.answer', applies: isHere, hinders: [held, stateIs('accepted', 'verifying')] },
  close: { action: 'complaint.close', applies: isHere, hinders: [held, answeredOrRefused, allTold] },
  draftReferral: { action: 'referral.draft', applies: isHere, hinders: [held, notDisputed, nothingUnderWay, consent] },
  recordLetter: {
    action: 'dispute.record',
    // Without a dispute a letter is rare: only whoever may record it is offered to.
    applies: (situation) =>
      situation.matter.state !== 'closed' && (isDisputed(situation) || (may(situation.me, 'dispute.record') && knowsHolder(situation))),
    hinders: [sendsOn, undecided],
  },
  reportDispute: { action: 'dispute.report', applies: disputeHereIs('negotiating'), hinders: [] },
  raiseDispute: {
    action: 'dispute.raise',
    applies: (situation) => isHere(situation) && !isDisputed(situation) && may(situation.me, 'dispute.raise'),
    hinders: [held],
  },
  split: {
    action: 'complaint.split',
    applies: (situation) =>
      isHere(situation) && may(situation.me, 'complaint.split') && ['registered', 'accepted', 'verifying'].includes(stateOf(situation)),
    hinders: [held, notDisputed],
  },
  // P-12: freezing stops the work on a matter, not the loss of its evidence.
  recordMeasure: {
    action: 'measure.record',
    applies: (situation) =>
      isHere(situation) && may(situation.me, 'measure.record') && ['held', 'frozen', 'in-transit'].includes(situation.matter.custody.state),
    hinders: [],
  },
  judgeMeasure: {
    action: 'measure.approve',
    applies: ({ me, measureStatus }) => measureStatus?.state === 'awaiting-approval' && measureStatus.region === me.region,
    hinders: [notOwnMeasure],
  },
  dealWithMeasure: {
    action: 'measure.deal-with',
    applies: (situation) => isHere(situation) && situation.measureStatus?.state === 'in-force',
    hinders: [],
  },
  recall: { action: 'hand-over.recall', applies: ({ outgoing }) => outgoing?.state === 'in-transit', hinders: [notDesignated, notAsked] },
  withdraw: {
    action: 'referral.withdraw',
    // Who can reject a colleague's draft need not be offered to withdraw it as well: the same end by two names.
    applies: ({ me, outgoing }) =>
      outgoing?.state === 'approved' ||
      (outgoing?.state === 'drafted' && (outgoing.draftedBy === me.accountId || !may(me, 'referral.approve'))),
    hinders: [notDesignated],
  },
};

/** The steps that mean something for this matter here, each possible or with the first reason why not. The services have the last word. */
export const stepsOf = (situation: Situation): Step[] => among(stepKeys, situation);

/** The same of what is done with one urgent measure (P-12, P-13). */
export const measureStepsOf = (situation: Situation): Step[] => among(measureStepKeys, situation);

function among(keys: readonly StepKey[], situation: Situation): Step[] {
  return keys
    .filter((key) => rules[key].applies(situation))
    .map((key) => {
      const { action, hinders } = rules[key];
      const role: Hinder = ({ me }) => (may(me, action) ? undefined : { key: 'role', action });
      const why = [role, ...hinders].map((hinder) => hinder(situation)).find((found) => found !== undefined);
      return { key, why };
    });
}
