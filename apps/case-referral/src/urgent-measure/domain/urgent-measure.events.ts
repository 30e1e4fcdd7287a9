import type { Disposal } from '#libs/custody/src/urgent-measure.rules.js';
import type { DomainEvent } from '#libs/domain/src/aggregate.js';
import type { Region } from '#libs/domain/src/region.js';

interface Told<T extends string> extends DomainEvent {
  readonly type: T;
}

export interface MeasureRecorded extends Told<'MeasureRecorded'> {}
export interface MeasureJudged extends Told<'MeasureJudged'> {
  readonly approved: boolean;
}
export interface MeasureDealtWith extends Told<'MeasureDealtWith'> {
  readonly how: Disposal;
  readonly holder: Region;
  readonly epoch: number;
}
export interface MeasureLapsed extends Told<'MeasureLapsed'> {}
/** Whoever holds the matter now is given the list. */
export interface MeasureTold extends Told<'MeasureTold'> {
  readonly to: Region;
  readonly epoch: number;
}

export type MeasureEvent = MeasureRecorded | MeasureJudged | MeasureDealtWith | MeasureLapsed | MeasureTold;
