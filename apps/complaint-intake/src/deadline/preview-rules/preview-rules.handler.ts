import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { type Deadline, recounted } from '#libs/rules/src/deadline.js';
import { Rules } from '#libs/rules/src/rules.js';
import { keyOf } from '#libs/rules/src/upload.js';
import type { PreviewResponse } from './preview.response.js';
import { PreviewRules } from './preview-rules.query.js';

/** More are not looked at while somebody waits; the loading itself goes through all. */
const most = 20_000;
const shown = 20;

interface Running {
  readonly matter_id: string;
  readonly number: string;
  readonly deadline: Deadline;
}

@QueryHandler(PreviewRules)
export class PreviewRulesHandler implements IQueryHandler<PreviewRules> {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: Rules,
  ) {}

  async execute({ upload }: PreviewRules): Promise<PreviewResponse> {
    const { counting } = this.rules.with(upload);
    const rows = await this.transactions.ask<Running>(
      `select d.matter_id, c.number, d.deadline from deadline d join complaint c on c.id = d.matter_id
       where d.ended_as is null order by d.provisional desc, d.id limit ${most + 1}`,
    );
    const looked = rows.slice(0, most).map((row) => ({ ...row, again: recounted(row.deadline, counting) }));
    const moved = looked.filter(({ deadline, again }) => deadline.due !== again.due);
    return {
      key: keyOf(upload),
      running: looked.length,
      moved: moved.length,
      firm: looked.filter(({ deadline, again }) => deadline.provisional && !again.provisional).length,
      more: rows.length > most,
      examples: moved.slice(0, shown).map(({ matter_id: matterId, number, deadline, again }) => ({
        ...{ matterId, number, what: deadline.what, ruleId: deadline.ruleId, due: deadline.due, becomes: again.due },
      })),
    };
  }
}
