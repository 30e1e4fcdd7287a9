import { acceptComplaint, answerComplaint, closeComplaint, refuseComplaint, startVerification } from '../../api/complaints.js';
import { approveDecision, raiseDispute, recordLetter, reportDispute } from '../../api/disputes.js';
import {
  acceptHandOver,
  approveReferral,
  draftReferral,
  objectToHandOver,
  recallHandOver,
  rejectReferral,
  returnHandOver,
  signHandOver,
  withdrawReferral,
} from '../../api/hand-overs.js';
import { dealWithMeasure, judgeMeasure, recordMeasure } from '../../api/measures.js';
import * as work from '../../api/work.js';
import { fromLocalInput } from '../../words/time.js';
import type { StepKey } from '../steps.js';
import type { Known } from '../use-matter.js';
import { divisionOf, type SplitTable } from './division-of.js';

/** What the officer decided: the values of the dialog's fields, seen at a version, sent under a key. */
export interface Decision<Values = never> {
  readonly values: Values;
  readonly version: number;
  readonly key: string;
}

export interface StepSend {
  /** The version of the thing that is changed, as the officer sees it now. A draft changes nothing that exists. */
  readonly version: (known: Known) => number | undefined;
  readonly send: (known: Known, decision: Decision) => Promise<unknown>;
}

type Plain = (id: string, version: number, key: string) => Promise<unknown>;
type Filled<Values> = (id: string, values: Values, version: number, key: string) => Promise<unknown>;
type Side = 'complaint' | 'outgoing' | 'incoming' | 'dispute' | 'measure';
type OfMatter<Body> = Omit<Body, 'matterId'>;

const on = (side: Side, send: Plain): StepSend => ({
  version: (known) => known[side]?.version,
  send: (known, { version, key }) => send(known[side]?.id ?? '', version, key),
});

const filledOn = <Values>(side: Side, send: Filled<Values>): StepSend => ({
  version: (known) => known[side]?.version,
  send: (known, { values, version, key }: Decision<Values>) => send(known[side]?.id ?? '', values, version, key),
});

/** What begins something new: there is no version yet that could be named. */
const beginning = <Values extends object>(send: (body: Values & { matterId: string }, key: string) => Promise<unknown>): StepSend => ({
  version: () => 0,
  send: ({ matter }, { values, key }: Decision<Values>) => send({ matterId: matter.id, ...values }, key),
});

export const stepSends: Readonly<Record<StepKey, StepSend>> = {
  sign: on('incoming', signHandOver),
  acceptHandOver: on('incoming', acceptHandOver),
  returnHandOver: filledOn('incoming', returnHandOver),
  objectToHandOver: filledOn('incoming', objectToHandOver),
  approve: on('outgoing', approveReferral),
  reject: filledOn('outgoing', rejectReferral),
  withdraw: on('outgoing', withdrawReferral),
  recall: on('outgoing', recallHandOver),
  acceptComplaint: on('complaint', acceptComplaint),
  refuseComplaint: filledOn('complaint', refuseComplaint),
  verify: on('complaint', startVerification),
  answer: filledOn('complaint', answerComplaint),
  close: on('complaint', closeComplaint),
  distribute: filledOn('complaint', work.distributeMatter),
  returnToIntake: filledOn('complaint', work.returnToIntake),
  redirect: filledOn('complaint', work.redirectSubmitter),
  withdrawSubmission: filledOn('complaint', work.withdrawSubmission),
  demandIdentity: filledOn('complaint', work.demandIdentity),
  noteIdentity: filledOn('complaint', work.noteIdentity),
  offerMediation: filledOn('complaint', work.offerMediation),
  recordConsent: filledOn('complaint', work.recordConsent),
  pauseMediation: filledOn('complaint', work.pauseMediation),
  resumeMediation: filledOn('complaint', work.resumeMediation),
  endMediation: filledOn('complaint', work.endMediation),
  tellMediationEnd: filledOn('complaint', work.tellMediationEnd),
  openLead: filledOn('complaint', work.openLead),
  tellResult: filledOn('complaint', work.tellResult),
  flagExtortion: filledOn('complaint', work.flagExtortion),
  split: {
    version: ({ complaint }) => complaint?.version,
    send: async ({ complaint }, { values: { table }, version, key }: Decision<{ table: SplitTable }>) =>
      complaint && work.splitMatter(complaint.id, divisionOf(complaint.content, table), version, key),
  },
  draftReferral: beginning<OfMatter<Parameters<typeof draftReferral>[0]>>(draftReferral),
  recordMeasure: beginning(recordMeasure),
  judgeMeasure: filledOn('measure', judgeMeasure),
  dealWithMeasure: filledOn('measure', dealWithMeasure),
  raiseDispute: beginning<OfMatter<Parameters<typeof raiseDispute>[0]>>(raiseDispute),
  recordLetter: beginning<OfMatter<Parameters<typeof recordLetter>[0]>>(recordLetter),
  reportDispute: filledOn<Report>('dispute', (id, { receivedAt, ...paper }, version, key) =>
    reportDispute(id, { ...paper, ...(receivedAt ? { receivedAt: fromLocalInput(receivedAt) } : {}) }, version, key),
  ),
  approveDecision: on('dispute', approveDecision),
};

type Report = Parameters<typeof reportDispute>[1];

/** Refusals and ends: asked with a red button. */
export const irrevocable: ReadonlySet<StepKey> = new Set([
  ...(['returnHandOver', 'objectToHandOver', 'reject', 'refuseComplaint', 'close', 'recall', 'withdraw'] as const),
  ...(['redirect', 'withdrawSubmission', 'endMediation'] as const),
]);
/** What hardly anybody has come for, while nothing is in dispute. */
export const rare: ReadonlySet<StepKey> = new Set(['recordLetter', 'raiseDispute', 'split', 'recordMeasure']);
