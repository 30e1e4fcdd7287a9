import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as newId } from 'uuid';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { Attachments } from '../attachment/attachments.js';
import type { Complaint } from '../domain/complaint.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { TicketNumbers } from '../persistence/ticket-numbers.js';
import { SplitMatter } from './split-matter.command.js';
import type { SplitMatterResponse } from './split-matter.response.js';

/** The whole and all parts in one transaction: nobody ever sees a matter that was divided by half. */
@CommandHandler(SplitMatter)
export class SplitMatterHandler implements ICommandHandler<SplitMatter> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly attachments: Attachments,
    private readonly tickets: TicketNumbers,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, division, by, request }: SplitMatter): Promise<SplitMatterResponse> {
    return this.transactions.once(request, async (tx) => {
      const whole = await this.complaints.get(id, tx, expected);
      const at = this.clock.now();
      const draw = await this.tickets.draw(division.parts.length, at, tx);
      const names = division.parts.map(() => ({ id: newId(), number: draw(whole.content.kind) }));
      const parts = whole.split(division, names, by, at);
      await this.complaints.save(whole, tx);
      await this.keep(parts, whole, tx);
      return { version: whole.version, parts: parts.map(({ id, content: { number }, version }) => ({ id, number, version })) };
    });
  }

  /** Who submitted the whole submitted each part, and what was shown for the whole shows for each: people and evidence are not divided. */
  private async keep(parts: readonly Complaint[], whole: Complaint, tx: Tx): Promise<void> {
    const reporter = await this.complaints.reporterOf(whole.id, tx);
    await this.complaints.add(
      parts.map((complaint) => ({ complaint, reporter })),
      tx,
    );
    const files = (await this.attachments.of(whole.id, tx)).filter(({ removed }) => removed === undefined);
    for (const { id } of parts) for (const file of files) await this.attachments.add(id, file, tx);
  }
}
