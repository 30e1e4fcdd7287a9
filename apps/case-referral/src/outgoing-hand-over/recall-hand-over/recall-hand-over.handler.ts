import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { OutgoingHandOverRepository } from '../persistence/outgoing-hand-over.repository.js';
import { RecallHandOver } from './recall-hand-over.command.js';

@CommandHandler(RecallHandOver)
export class RecallHandOverHandler implements ICommandHandler<RecallHandOver> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: RecallHandOver): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const handOver = await this.handOvers.get(id, tx, expected);
      handOver.askBack(by, this.clock.now());
      await this.handOvers.save(handOver, tx);
      return { version: handOver.version };
    });
  }
}
