import type { Decision } from '#libs/custody/src/dispute.rules.js';
import type { DomainEvent } from '#libs/domain/src/aggregate.js';
import type { Due } from '#libs/rules/src/due.js';

interface Told<T extends string> extends DomainEvent {
  readonly type: T;
}

export type Paper = Decision['paper'];

export interface DisputeOpened extends Told<'DisputeOpened'> {}
export interface DisputeReported extends Told<'DisputeReported'> {
  readonly paper: Paper;
  /** P-06: counted from the superior's receipt. */
  readonly designateBy: Due;
}
export interface DecisionRecorded extends Told<'DecisionRecorded'> {
  readonly decision: Decision;
}
export interface DisputeDecided extends Told<'DisputeDecided'> {
  readonly decision: Decision;
}
export interface DisputeEnded extends Told<'DisputeEnded'> {
  readonly how: 'settled-here' | 'handed-over' | 'passed-on' | 'lapsed';
}

export type DisputeEvent = DisputeOpened | DisputeReported | DecisionRecorded | DisputeDecided | DisputeEnded;
