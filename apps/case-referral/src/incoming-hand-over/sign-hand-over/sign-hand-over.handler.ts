import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { IncomingHandOverRepository } from '../persistence/incoming-hand-over.repository.js';
import { SignHandOver } from './sign-hand-over.command.js';

@CommandHandler(SignHandOver)
export class SignHandOverHandler implements ICommandHandler<SignHandOver> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: IncomingHandOverRepository,
    private readonly clock: Clock,
    private readonly rules: Rules,
  ) {}

  execute({ id, expected, by, request }: SignHandOver): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const handOver = await this.handOvers.get(id, tx, expected);
      const now = this.clock.now();
      handOver.sign({ bySilence: false, returnBy: this.rules.due('return-hand-over', now) }, by, now);
      await this.handOvers.save(handOver, tx);
      return { version: handOver.version };
    });
  }
}
