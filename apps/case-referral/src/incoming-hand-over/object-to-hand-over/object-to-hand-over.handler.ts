import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { IncomingHandOverRepository } from '../persistence/incoming-hand-over.repository.js';
import { ObjectToHandOver } from './object-to-hand-over.command.js';

@CommandHandler(ObjectToHandOver)
export class ObjectToHandOverHandler implements ICommandHandler<ObjectToHandOver> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: IncomingHandOverRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, returned, by, request }: ObjectToHandOver): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const handOver = await this.handOvers.get(id, tx, expected);
      handOver.object(returned.ground, returned.reason, by, this.clock.now());
      await this.handOvers.save(handOver, tx);
      return { version: handOver.version };
    });
  }
}
