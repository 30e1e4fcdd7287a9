import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as newId } from 'uuid';
import type { Principal } from '#libs/auth/src/principal.js';
import { Clock } from '#libs/domain/src/clock.js';
import { numberText } from '#libs/papers/src/number.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { dayAt, yearOf } from '#libs/rules/src/local-day.js';
import { KnownMatters } from '../../known-matter/known-matter.js';
import { Paper, type PaperFacts } from '../domain/paper.js';
import { type Draft, Drafting } from '../drafting/drafting.js';
import { Opening } from '../drafting/opening.js';
import { Printing } from '../drafting/printing.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { PaperNumbers } from '../persistence/paper-numbers.js';
import { IssuePaper } from './issue-paper.command.js';
import type { IssuedPaperResponse } from './issued-paper.response.js';

@CommandHandler(IssuePaper)
export class IssuePaperHandler implements ICommandHandler<IssuePaper> {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: KnownMatters,
    private readonly drafting: Drafting,
    private readonly printing: Printing,
    private readonly numbers: PaperNumbers,
    private readonly papers: PaperRepository,
    private readonly opening: Opening,
    private readonly clock: Clock,
  ) {}

  execute({ matterId, form, entered, me, request }: IssuePaper): Promise<IssuedPaperResponse> {
    return this.transactions.once(request, async (tx) => {
      const draft = this.drafting.draft(form, await this.matters.held(matterId, tx), entered, me);
      await this.opening.record('PaperPreviewed', draft.template, matterId, me.accountId, tx);
      const facts = await this.print(matterId, draft, me, tx);
      const paper = Paper.issue(facts, facts.issuedAt);
      await this.papers.add(paper, tx);
      return { id: paper.id, number: facts.number, version: paper.version };
    });
  }

  /** The number is printed on the paper, so it is drawn first, and held until the paper is kept. */
  private async print(matterId: string, draft: Draft, me: Principal, tx: Tx): Promise<PaperFacts> {
    const { template } = draft;
    const at = this.clock.now();
    const { agency, word, pattern } = this.drafting.numbering(template, me);
    const year = yearOf(dayAt(at));
    const serial = await this.numbers.draw(agency, word, year, tx);
    const number = numberText(pattern, { agency, word, year, serial });
    const snapshot = this.drafting.numbered(draft, number);
    const renderings = await this.printing.keep(template, snapshot, new Date(at));
    const signers = [{ as: 'issuer', account: me.accountId, name: me.name, unit: me.unit, at }] as const;
    const drawn = { agency, word, year, serial, number };
    const of = { matterId, form: template.form, templateVersion: template.validFrom };
    return { id: newId(), ...of, ...drawn, snapshot, signers, renderings, issuedBy: me.accountId, issuedAt: at };
  }
}
