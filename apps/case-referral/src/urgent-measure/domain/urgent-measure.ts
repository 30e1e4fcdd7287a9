import { MeasureMoveNotAllowed, OwnMeasure } from '#libs/custody/src/urgent-measure.errors.js';
import { type UrgentMeasureMove, type UrgentMeasureState, urgentMeasureMoves } from '#libs/custody/src/urgent-measure.moves.js';
import { type Disposal, type MeasureDetails, type MeasureKind, mustBeLawful } from '#libs/custody/src/urgent-measure.rules.js';
import { Aggregate } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { next } from '#libs/domain/src/moves.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import type { MeasureEvent } from './urgent-measure.events.js';

export interface MeasureFacts {
  readonly id: string;
  readonly matterId: string;
  readonly region: Region;
  /** Of the matter, when the measure was recorded. */
  readonly epoch: number;
  readonly kind: MeasureKind;
  readonly takenAt: Instant;
  /** P-12 */
  readonly approveBy: Due;
  /** P-13; only evidence that was registered runs out by itself. */
  readonly dealWithBy?: Due | undefined;
  readonly details: MeasureDetails;
  readonly recordedBy: string;
}

export interface MeasureEnd {
  readonly how: Disposal;
  readonly holder: Region;
  readonly epoch: number;
}

/** An urgent measure on evidence (紧急证据措施), kept in the cell of the region that took it, wherever the matter goes meanwhile. It changes no custody. */
export class UrgentMeasure extends Aggregate<MeasureEvent> {
  #state: UrgentMeasureState;

  constructor(
    readonly facts: MeasureFacts,
    { state, version }: { readonly state: UrgentMeasureState; readonly version: number },
  ) {
    super(facts.id, version);
    this.#state = state;
  }

  static record(facts: MeasureFacts, at: Instant): UrgentMeasure {
    mustBeLawful(facts.details, facts.takenAt, at);
    const measure = new UrgentMeasure(facts, { state: urgentMeasureMoves.record.to, version: 0 });
    measure.record({ type: 'MeasureRecorded', by: facts.recordedBy, at });
    return measure;
  }

  get state(): UrgentMeasureState {
    return this.#state;
  }

  /** There is still something to deal with. */
  get isOpen(): boolean {
    return this.#state === 'awaiting-approval' || this.#state === 'in-force';
  }

  judge(approved: boolean, by: string, at: Instant): void {
    if (by === this.facts.recordedBy) throw new OwnMeasure('nobody approves what they recorded themselves');
    this.move(approved ? 'approve' : 'disapprove');
    this.record({ type: 'MeasureJudged', approved, by, at });
  }

  dealWith(end: MeasureEnd, by: string, at: Instant): void {
    this.move('dealWith');
    this.record({ type: 'MeasureDealtWith', ...end, by, at });
  }

  /** A later holder dealt with it. What is told of no later epoch than the measure's own, too late, or twice, changes nothing and is written down. */
  hearDealtWith(end: MeasureEnd, by: string, at: Instant): void {
    const { from } = urgentMeasureMoves.hearDealtWith;
    const isLate = this.#state === 'lapsed' && at >= (this.facts.dealWithBy?.due ?? at);
    const isStale = end.epoch <= this.facts.epoch;
    if (isStale || isLate || !(from as readonly string[]).includes(this.#state)) {
      this.ignore('urgent-measure-dealt-with', isStale ? 'custody.epoch-passed' : 'measure.move-not-allowed', at);
      return;
    }
    this.move('hearDealtWith');
    this.record({ type: 'MeasureDealtWith', ...end, by, at });
  }

  /** P-13: nothing was done in time. It bears the limit's own time, whenever it is found. */
  lapse(): void {
    const limit = this.facts.dealWithBy;
    if (limit === undefined) throw new MeasureMoveNotAllowed('lapse', this.#state);
    this.move('lapse');
    this.record({ type: 'MeasureLapsed', by: 'system', at: limit.due });
  }

  /** The matter is held elsewhere: its holder learns of what is still open. */
  tell(to: Region, epoch: number, at: Instant): void {
    if (this.isOpen) this.record({ type: 'MeasureTold', to, epoch, by: 'system', at });
  }

  private move(move: UrgentMeasureMove): void {
    const to = next<UrgentMeasureState | 'absent', UrgentMeasureMove>(urgentMeasureMoves, move, this.#state, MeasureMoveNotAllowed);
    // Nothing in the table leads to `absent`.
    this.#state = to as UrgentMeasureState;
  }
}
