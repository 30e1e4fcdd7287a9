import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { IncomingHandOverRepository } from '../persistence/incoming-hand-over.repository.js';

/** A letter that nobody signs within the limit counts as received at the limit, so that silence cannot stop the clock. */
@Injectable()
export class SignBySilence {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: IncomingHandOverRepository,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  /** Signs what is overdue; returns how many. Several sweepers do no harm: each row is saved only on the version that was read. */
  async sweep(): Promise<number> {
    const overdue: { id: string }[] = await this.transactions.run((tx) =>
      tx.query(
        `select id from incoming_hand_over where state = 'delivered' and sign_by ->> 'due' <= $1 order by sign_by ->> 'due' limit 200`,
        [this.clock.now()],
      ),
    );
    for (const { id } of overdue) await this.sign(id);
    return overdue.length;
  }

  private async sign(id: string): Promise<void> {
    try {
      await this.transactions.run(async (tx) => {
        const handOver = await this.handOvers.get(id, tx);
        if (handOver.state !== 'delivered') return;
        const limit = handOver.facts.signBy.due;
        handOver.sign({ bySilence: true, returnBy: this.rules.due('return-hand-over', limit) }, 'system', limit);
        await this.handOvers.save(handOver, tx);
      });
    } catch (failure) {
      if (!(failure instanceof SavedElsewhere)) throw failure;
    }
  }
}
