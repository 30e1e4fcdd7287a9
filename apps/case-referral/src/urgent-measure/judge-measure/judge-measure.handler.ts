import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { UrgentMeasureRepository } from '../persistence/urgent-measure.repository.js';
import { JudgeMeasure } from './judge-measure.command.js';

@CommandHandler(JudgeMeasure)
export class JudgeMeasureHandler implements ICommandHandler<JudgeMeasure> {
  constructor(
    private readonly transactions: Transactions,
    private readonly measures: UrgentMeasureRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, approved, by, request }: JudgeMeasure): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const measure = await this.measures.get(id, tx, expected);
      measure.judge(approved, by, this.clock.now());
      await this.measures.save(measure, tx);
      return { version: measure.version };
    });
  }
}
