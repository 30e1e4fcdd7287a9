import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as newId } from 'uuid';
import { lapsesByItself, mayTakeMeasure } from '#libs/custody/src/urgent-measure.rules.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import { UrgentMeasure } from '../domain/urgent-measure.js';
import { Supplements } from '../integration/supplements.js';
import { UrgentMeasureRepository } from '../persistence/urgent-measure.repository.js';
import { type NewMeasure, RecordMeasure } from './record-measure.command.js';
import type { MeasureRecordedResponse } from './record-measure.response.js';

@CommandHandler(RecordMeasure)
export class RecordMeasureHandler implements ICommandHandler<RecordMeasure> {
  constructor(
    private readonly transactions: Transactions,
    private readonly measures: UrgentMeasureRepository,
    private readonly supplements: Supplements,
    private readonly matters: KnownMatters,
    private readonly rules: Rules,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  execute({ measure, by, request }: RecordMeasure): Promise<MeasureRecordedResponse> {
    return this.transactions.once(request, async (tx) => {
      const { custody } = await this.matters.get(measure.matterId, tx);
      mayTakeMeasure(custody);
      const { id, version } = await this.keep(measure, custody.epoch, by, tx);
      // Its acceptance may have been heard already, and the owner's row not yet have followed.
      const holder = await this.matters.holderOf(measure.matterId, tx);
      if (holder === undefined || holder.region === this.here.region) return { id, version };
      await this.supplements.tellHolder(measure.matterId, holder, tx);
      return { id, version: version + 1 };
    });
  }

  private async keep({ matterId, kind, takenAt, ...details }: NewMeasure, epoch: number, by: string, tx: Tx): Promise<UrgentMeasure> {
    const approveBy = this.rules.due('approve-urgent-measure', takenAt);
    const dealWithBy = lapsesByItself(kind) ? this.rules.due('deal-with-registered-evidence', takenAt) : undefined;
    const facts = { id: newId(), matterId, region: this.here.region, epoch, kind, takenAt, approveBy, dealWithBy, details, recordedBy: by };
    const measure = UrgentMeasure.record(facts, this.clock.now());
    await this.measures.add(measure, tx);
    return measure;
  }
}
