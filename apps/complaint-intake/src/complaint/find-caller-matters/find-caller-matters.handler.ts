import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { decide } from '#libs/auth/src/policy.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { Here } from '#libs/domain/src/here.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ReporterVault } from '../persistence/reporter-vault.js';
import type { CallerMatterResponse, CallerMattersResponse } from './caller-matters.response.js';
import { FindCallerMatters } from './find-caller-matters.query.js';

const newest = `
  select id, content ->> 'number' as number, kind, state, content ->> 'receivedAt' as "receivedAt", content ->> 'title' as title,
    content -> 'respondent' ->> 'name' as respondent, count(*) over ()::int as total
  from complaint where phone_mac = $1 order by content ->> 'receivedAt' desc, id desc limit 5`;

type Row = CallerMatterResponse & Pick<CallerMattersResponse, 'total'>;

/** By the digest of the phone: of other regions' matters there is none here, for identity never leaves its cell (R-021). */
@QueryHandler(FindCallerMatters)
export class FindCallerMattersHandler implements IQueryHandler<FindCallerMatters> {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: ReporterVault,
    private readonly here: Here,
  ) {}

  async execute({ phone, principal }: FindCallerMatters): Promise<CallerMattersResponse> {
    const rows = await this.transactions.ask<Row>(newest, [this.vault.fingerprint(phone)]);
    return { matters: rows.map((row) => this.shown(row, principal)), total: rows[0]?.total ?? 0 };
  }

  private shown({ total: _, ...matter }: Row, principal: Principal): CallerMatterResponse {
    const readable = decide(principal, 'matter.read-content', { regions: [this.here.region], state: matter.state }).allowed;
    return readable ? matter : { ...matter, title: null, respondent: null };
  }
}
