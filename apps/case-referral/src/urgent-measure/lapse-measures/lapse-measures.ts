import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { UrgentMeasureRepository } from '../persistence/urgent-measure.repository.js';

/** Registered evidence that nobody dealt with in time is free by itself (P-13). */
@Injectable()
export class LapseMeasures {
  constructor(
    private readonly transactions: Transactions,
    private readonly measures: UrgentMeasureRepository,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were found. Several sweepers do no harm: each row is saved only on the version that was read, and once. */
  async sweep(): Promise<number> {
    const overdue: { id: string }[] = await this.transactions.run((tx) =>
      tx.query(
        `select id from urgent_measure where state in ('awaiting-approval', 'in-force') and deal_with_by ->> 'due' <= $1
         order by deal_with_by ->> 'due' limit 200`,
        [this.clock.now()],
      ),
    );
    for (const { id } of overdue) await this.lapse(id);
    return overdue.length;
  }

  private async lapse(id: string): Promise<void> {
    try {
      await this.transactions.run(async (tx) => {
        const measure = await this.measures.get(id, tx);
        if (!measure.isOpen) return;
        measure.lapse();
        await this.measures.save(measure, tx);
      });
    } catch (failure) {
      if (!(failure instanceof SavedElsewhere)) throw failure;
    }
  }
}
