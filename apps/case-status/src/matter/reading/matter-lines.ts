import { Injectable } from '@nestjs/common';
import type { MatterAction } from '#libs/auth/src/scope.js';
import type { Page } from '#libs/http/src/paging.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { type MatterFilter, matching } from './matter-filter.js';
import { type LineRow, lineColumns, lineOf } from './matter-line.js';
import type { MatterLine } from './matter-line.response.js';
import { MatterOrder, type Sort } from './matter-order.js';
import type { QueueOf } from './queues.js';
import { SqlParams } from './sql-params.js';

export interface LinesAsked {
  readonly filter: MatterFilter;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Pages of matters for whoever asks. Lists and exports come from here, so that one cannot show what the other hides. */
@Injectable()
export class MatterLines {
  constructor(private readonly transactions: Transactions) {}

  /** `alongside` does, in one transaction with the reading, what must not be missing when the page is shown. */
  async page(
    { filter, sort, limit, cursor }: LinesAsked,
    action: MatterAction,
    of: QueueOf,
    alongside?: (rows: readonly LineRow[], tx: Tx) => Promise<void>,
  ): Promise<Page<MatterLine>> {
    const order = new MatterOrder(sort);
    const cursors = order.cursors(JSON.stringify(filter));
    const params = new SqlParams();
    const where = [matching(filter, action, of, params), order.after(cursors.read(cursor), params)].join(' and ');
    const sql = `select ${lineColumns} from matter m where ${where} order by ${order.sql} limit ${params.add(limit + 1)}`;
    const rows =
      alongside === undefined
        ? await this.transactions.ask<LineRow>(sql, params.values)
        : await this.transactions.run(async (tx) => {
            const found: LineRow[] = await tx.query(sql, params.values);
            await alongside(found.slice(0, limit), tx);
            return found;
          });
    const page = cursors.page(rows, limit, (row) => order.positionOf(row));
    return { ...page, items: page.items.map((row) => lineOf(row, of)) };
  }
}
