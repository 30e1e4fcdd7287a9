import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { foldContent } from '../model/content.fold.js';
import { ReadModel } from '../projection/read-model.js';
import { AsOf } from '../reading/as-of.js';
import { ForeignReads } from '../reading/foreign-reads.js';
import { visible } from '../reading/matter-filter.js';
import { type LineRow, lineColumns, lineOf, mayReadContent } from '../reading/matter-line.js';
import { SqlParams } from '../reading/sql-params.js';
import { GetMatter } from './get-matter.query.js';
import { contentOf, detailsOf } from './matter.details.js';
import type { LinkedMatter, MatterResponse, SplitLinks } from './matter.response.js';

interface DetailRow extends LineRow {
  readonly digest: string;
  readonly linked_matter_id: string | null;
}

@QueryHandler(GetMatter)
export class GetMatterHandler implements IQueryHandler<GetMatter> {
  readonly #model = new ReadModel();

  constructor(
    private readonly transactions: Transactions,
    private readonly asOf: AsOf,
    private readonly clock: Clock,
    private readonly foreign: ForeignReads,
  ) {}

  /** What somebody may not see is not found: that it exists is part of what they may not see. */
  async execute({ id, principal }: GetMatter): Promise<MatterResponse> {
    const asOf = this.asOf.now();
    const of = { principal, now: this.clock.now() };
    return this.transactions.run(async (tx) => {
      const row = await this.find(id, principal, tx);
      if (row === undefined) throw new NotFound('matter', id);
      await this.foreign.opened(principal, row, tx);
      const events = (await this.#model.eventsOf([id], tx)).get(id) ?? [];
      const content = mayReadContent(principal, row) ? foldContent(events) : null;
      const linked = await this.linkedTo(row, principal, tx);
      const split = await this.splitOf(row.view, principal, tx);
      return { ...lineOf(row, of), ...contentOf(content), linked, split, ...detailsOf(row.view, events, of.now), digest: row.digest, asOf };
    });
  }

  private async find(id: string, principal: GetMatter['principal'], tx: Tx): Promise<DetailRow | undefined> {
    const params = new SqlParams();
    const where = `m.id = ${params.add(id)} and ${visible(principal, 'matter.read', params)}`;
    const [row]: DetailRow[] = await tx.query(
      `select ${lineColumns}, m.digest, m.linked_matter_id from matter m where ${where}`,
      params.values,
    );
    return row;
  }

  /** The whole that it came from and the parts that left it, as far as the reader may see them. */
  private async splitOf({ registration, parts = [] }: DetailRow['view'], principal: GetMatter['principal'], tx: Tx): Promise<SplitLinks> {
    const from = registration?.splitFrom;
    const ids = [...parts, ...(from === undefined ? [] : [from])];
    if (ids.length === 0) return { into: [] };
    const params = new SqlParams();
    const where = `m.id = any(${params.add(ids)}::uuid[]) and m.listed and ${visible(principal, 'matter.read', params)}`;
    const found: LinkedMatter[] = await tx.query(`select m.id, m.number from matter m where ${where} order by m.number`, params.values);
    const whole = found.find(({ id }) => id === from);
    return { ...(whole === undefined ? {} : { from: whole }), into: found.filter(({ id }) => parts.includes(id)) };
  }

  /** Told by either half: which of them was written first is not known here. */
  private async linkedTo({ id, linked_matter_id }: DetailRow, principal: GetMatter['principal'], tx: Tx): Promise<LinkedMatter[]> {
    const params = new SqlParams();
    const either = `(m.linked_matter_id = ${params.add(id)} or m.id = ${params.add(linked_matter_id)}::uuid)`;
    const where = `${either} and ${visible(principal, 'matter.read', params)}`;
    return tx.query(`select m.id, m.number from matter m where ${where} order by m.number limit 20`, params.values);
  }
}
