import type { DomainEvent } from '#libs/domain/src/aggregate.js';

export interface PaperIssued extends DomainEvent {
  readonly type: 'PaperIssued';
}
export interface PaperVoided extends DomainEvent {
  readonly type: 'PaperVoided';
}
export type PaperEvent = PaperIssued | PaperVoided;
