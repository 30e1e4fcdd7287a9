import type { DomainEvent } from '#libs/domain/src/aggregate.js';
import type { Due } from '#libs/rules/src/due.js';
import type { ReturnGround } from './return-grounds.js';

interface Told<T extends string> extends DomainEvent {
  readonly type: T;
}

export interface HandOverDelivered extends Told<'HandOverDelivered'> {}
export interface HandOverSigned extends Told<'HandOverSigned'> {
  readonly bySilence: boolean;
  readonly returnBy: Due;
}
export interface HandOverAccepted extends Told<'HandOverAccepted'> {
  /** The sender's epoch + 1: from now on this region holds the matter. */
  readonly epoch: number;
}
export interface HandOverReturned extends Told<'HandOverReturned'> {
  readonly ground: ReturnGround;
  readonly reason: string;
  readonly objected?: boolean;
}
export interface RecallConfirmed extends Told<'RecallConfirmed'> {}

export type IncomingHandOverEvent = HandOverDelivered | HandOverSigned | HandOverAccepted | HandOverReturned | RecallConfirmed;
