import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { mayTakeMeasure } from '#libs/custody/src/urgent-measure.rules.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import type { MeasureEnd } from '../domain/urgent-measure.js';
import { ToldMeasures } from '../persistence/told-measures.js';
import { UrgentMeasureRepository } from '../persistence/urgent-measure.repository.js';
import { DealWithMeasure } from './deal-with-measure.command.js';

@CommandHandler(DealWithMeasure)
export class DealWithMeasureHandler implements ICommandHandler<DealWithMeasure> {
  constructor(
    private readonly transactions: Transactions,
    private readonly measures: UrgentMeasureRepository,
    private readonly told: ToldMeasures,
    private readonly matters: KnownMatters,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  /** Whoever has the matter deals with its evidence, whoever took the measure (P-13). */
  execute({ id, expected, how, by, request }: DealWithMeasure): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const at = this.clock.now();
      const told = await this.told.find(id, tx);
      if (told !== undefined)
        return { version: await this.told.dealWith(told, await this.end(told.matterId, how, tx), { expected, by, at }, tx) };
      const measure = await this.measures.get(id, tx, expected);
      measure.dealWith(await this.end(measure.facts.matterId, how, tx), by, at);
      await this.measures.save(measure, tx);
      return { version: measure.version };
    });
  }

  private async end(matterId: string, how: DealWithMeasure['how'], tx: Tx): Promise<MeasureEnd> {
    const { custody } = await this.matters.get(matterId, tx);
    mayTakeMeasure(custody);
    return { how, holder: this.here.region, epoch: custody.epoch };
  }
}
