import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { dayAt, dayJustBefore } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ComplaintRow } from '../persistence/complaint.row.js';
import { GetPromiseCard } from './get-promise-card.query.js';
import type { PromiseCardResponse } from './promise-card.response.js';
import { spoken } from './spoken.js';

/** Nothing of the caller’s own data is on it: a card may lie on a desk. */
@QueryHandler(GetPromiseCard)
export class GetPromiseCardHandler implements IQueryHandler<GetPromiseCard> {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  async execute({ id, unit }: GetPromiseCard): Promise<PromiseCardResponse> {
    const row = await this.transactions.run((tx) => tx.findOneBy(ComplaintRow, { id }));
    if (row === null) throw new NotFound('complaint', id);
    const { number, kind, decideBy, content } = row;
    const rule = this.rules.of(decideBy);
    const lastDay = dayJustBefore(decideBy.due);
    const said = { kind, title: content.title, number, unit, lastDay, today: dayAt(this.clock.now()) };
    return {
      ...{ number, kind, unit, decideBy, lastDay, understood: content.title, spoken: spoken(said) },
      rule: {
        ...{ id: rule.id, name: rule.name.zh, cites: rule.cites, source: rule.source },
        ...(rule.article === undefined ? {} : { article: rule.article }),
      },
    };
  }
}
