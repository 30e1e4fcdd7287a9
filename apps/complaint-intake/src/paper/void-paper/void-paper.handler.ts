import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { VoidPaper } from './void-paper.command.js';

@CommandHandler(VoidPaper)
export class VoidPaperHandler implements ICommandHandler<VoidPaper> {
  constructor(
    private readonly transactions: Transactions,
    private readonly papers: PaperRepository,
    private readonly clock: Clock,
  ) {}

  execute({ matterId, id, expected, reason, by, request }: VoidPaper): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const paper = await this.papers.get(matterId, id, tx, expected);
      paper.void(reason, by, this.clock.now());
      await this.papers.save(paper, tx);
      return { version: paper.version };
    });
  }
}
