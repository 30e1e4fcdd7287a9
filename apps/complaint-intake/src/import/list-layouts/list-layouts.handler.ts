import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { layoutResponse } from '../layout-parts.js';
import { ImportLayouts } from '../persistence/import-layouts.js';
import type { LayoutListResponse } from './layout-list.response.js';
import { ListLayouts } from './list-layouts.query.js';

@QueryHandler(ListLayouts)
export class ListLayoutsHandler implements IQueryHandler<ListLayouts> {
  constructor(
    private readonly transactions: Transactions,
    private readonly layouts: ImportLayouts,
  ) {}

  async execute(): Promise<LayoutListResponse> {
    const known = await this.transactions.run((tx) => this.layouts.all(tx));
    return { items: known.map(({ layout, version }) => layoutResponse(layout, version)) };
  }
}
