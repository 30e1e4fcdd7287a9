import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { measureDetails } from '#libs/contracts/src/matter-content.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ToldMeasures } from '../persistence/told-measures.js';
import { UrgentMeasureRepository } from '../persistence/urgent-measure.repository.js';
import type { ToldMeasureRow } from '../persistence/urgent-measure.row.js';
import { ListMeasures } from './list-measures.query.js';
import type { MeasureListResponse, MeasureResponse } from './measure-list.response.js';

@QueryHandler(ListMeasures)
export class ListMeasuresHandler implements IQueryHandler<ListMeasures> {
  constructor(
    private readonly transactions: Transactions,
    private readonly measures: UrgentMeasureRepository,
    private readonly told: ToldMeasures,
    private readonly seals: Seals,
  ) {}

  /** What was told to another region, or never to this one, is not here: an empty list says nothing of the matter. */
  execute({ matterId }: ListMeasures): Promise<MeasureListResponse> {
    return this.transactions.run(async (tx) => {
      const own = (await this.measures.ofMatter(matterId, tx)).map(({ id, facts: { region, kind, takenAt, details }, state, version }) => ({
        ...{ id, region, kind, takenAt, state, version },
        ...{ where: details.where, officers: details.officers, items: details.items, reason: details.reason },
      }));
      const told = await Promise.all((await this.told.ofMatter(matterId, tx)).map((row) => this.opened(row)));
      return { measures: [...own, ...told].sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)) };
    });
  }

  private async opened({ id, region, kind, takenAt, state, version, details }: ToldMeasureRow): Promise<MeasureResponse> {
    const { where, officers, items, reason } = await this.seals.open(details, measureDetails);
    return { id, region, kind, takenAt, state, version, where, officers, items, reason };
  }
}
