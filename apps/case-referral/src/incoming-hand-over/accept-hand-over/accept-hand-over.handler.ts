import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import { mustAllBeIn } from '../domain/incoming-file.js';
import { IncomingFiles } from '../files/incoming-files.js';
import { IncomingHandOverRepository } from '../persistence/incoming-hand-over.repository.js';
import { AcceptHandOver } from './accept-hand-over.command.js';

@CommandHandler(AcceptHandOver)
export class AcceptHandOverHandler implements ICommandHandler<AcceptHandOver> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: IncomingHandOverRepository,
    private readonly files: IncomingFiles,
    private readonly matters: KnownMatters,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: AcceptHandOver): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const handOver = await this.handOvers.get(id, tx, expected);
      handOver.accept(await this.matters.ownEpoch(handOver.facts.matterId, tx), by, this.clock.now());
      mustAllBeIn(await this.files.stateOf(id, tx));
      await this.handOvers.save(handOver, tx);
      return { version: handOver.version };
    });
  }
}
