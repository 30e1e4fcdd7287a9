import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { demand } from '#libs/auth/src/policy.js';
import { Clock } from '#libs/domain/src/clock.js';
import { AsOf } from '../reading/as-of.js';
import { ForeignReads } from '../reading/foreign-reads.js';
import { MatterLines } from '../reading/matter-lines.js';
import { ExportMatters, type MatterExport } from './export-matters.query.js';
import { csvColumns } from './matter.csv.js';

const pageSize = 500;

@QueryHandler(ExportMatters)
export class ExportMattersHandler implements IQueryHandler<ExportMatters> {
  constructor(
    private readonly pages: MatterLines,
    private readonly asOf: AsOf,
    private readonly clock: Clock,
    private readonly foreign: ForeignReads,
  ) {}

  /** Reads the first page before it answers, so that a refusal or a failure is still an answer and not half a file. */
  async execute(query: ExportMatters): Promise<MatterExport> {
    const { filter, principal } = query;
    if (filter.queue !== undefined) demand(principal, 'queue.read', { region: principal.region });
    const asOf = this.asOf.now();
    const lines = this.cells(query);
    const first = await lines.next();
    return { asOf, lines: begunWith(first, lines) };
  }

  /** Page by page by cursor: an export of a million rows holds no transaction open and no more than a page in memory. */
  private async *cells({ filter, sort, principal }: ExportMatters): AsyncGenerator<readonly string[], undefined> {
    const of = { principal, now: this.clock.now() };
    for (let cursor: string | undefined, more = true; more; ) {
      const { items, next } = await this.pages.page({ filter, sort, limit: pageSize, cursor }, 'matter.export', of, (rows, tx) =>
        this.foreign.exported(principal, rows, tx),
      );
      for (const line of items) yield csvColumns.map((column) => column.of(line));
      cursor = next;
      more = next !== undefined;
    }
  }
}

async function* begunWith<T>(first: IteratorResult<T, undefined>, rest: AsyncGenerator<T, undefined>): AsyncGenerator<T> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
