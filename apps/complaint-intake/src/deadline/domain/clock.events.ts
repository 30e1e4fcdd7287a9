import type { DomainEvent } from '#libs/domain/src/aggregate.js';
import type { Mark } from '#libs/rules/src/deadline.js';

interface Told<T extends string> extends DomainEvent {
  readonly type: T;
}

export const clockChanges = ['paused', 'resumed', 'extended', 'recounted'] as const;
export type ClockChange = (typeof clockChanges)[number];

/** The clock as it stands after the change is told with it: replicas need no other. */
export interface DeadlineChanged extends Told<'DeadlineChanged'> {
  readonly cause: ClockChange;
}
export interface DeadlineReminded extends Told<'DeadlineReminded'> {
  readonly mark: Exclude<Mark, 'overdue' | 'to-liaison' | 'to-office'>;
}
export interface DeadlineOverdue extends Told<'DeadlineOverdue'> {}
export interface DeadlineEscalated extends Told<'DeadlineEscalated'> {
  readonly to: 'liaison' | 'office';
}

export type ClockEvent = DeadlineChanged | DeadlineReminded | DeadlineOverdue | DeadlineEscalated;
