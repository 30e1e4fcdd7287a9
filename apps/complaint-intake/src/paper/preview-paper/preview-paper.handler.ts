import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { KnownMatters } from '../../known-matter/known-matter.js';
import { Drafting } from '../drafting/drafting.js';
import { Opening } from '../drafting/opening.js';
import { Printing } from '../drafting/printing.js';
import { PreviewPaper } from './preview-paper.query.js';

/** Draws no number and keeps nothing but the trace of who saw the reporter’s data. */
@QueryHandler(PreviewPaper)
export class PreviewPaperHandler implements IQueryHandler<PreviewPaper> {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: KnownMatters,
    private readonly drafting: Drafting,
    private readonly printing: Printing,
    private readonly opening: Opening,
    private readonly clock: Clock,
  ) {}

  async execute({ matterId, form, entered, me }: PreviewPaper): Promise<Buffer> {
    const draft = await this.transactions.run(async (tx) => {
      const made = this.drafting.draft(form, await this.matters.get(matterId, tx), entered, me);
      await this.opening.record('PaperPreviewed', made.template, matterId, me.accountId, tx);
      return made;
    });
    const snapshot = this.drafting.numbered(draft, '（预览，未编号）');
    return this.printing.pdf(draft.template, snapshot, new Date(this.clock.now()));
  }
}
