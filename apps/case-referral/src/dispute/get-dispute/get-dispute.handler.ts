import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { disputeReasons } from '#libs/contracts/src/matter-content.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { DisputeRow } from '../persistence/dispute.row.js';
import { ToldDisputes } from '../persistence/told-disputes.js';
import type { DisputeResponse } from './dispute.response.js';
import { GetDispute } from './get-dispute.query.js';

@QueryHandler(GetDispute)
export class GetDisputeHandler implements IQueryHandler<GetDispute> {
  constructor(
    private readonly transactions: Transactions,
    private readonly told: ToldDisputes,
    private readonly seals: Seals,
  ) {}

  execute({ id }: GetDispute): Promise<DisputeResponse> {
    return this.transactions.run(async (tx) => (await this.own(id, tx)) ?? (await this.others(id, tx)));
  }

  private async own(id: string, tx: Tx): Promise<DisputeResponse | undefined> {
    const row = await tx.findOneBy(DisputeRow, { id });
    if (row === null) return undefined;
    const { matterId, holder, cause, rounds, state, version } = row;
    const { other, negotiateBy, report, decision, carriedBy } = row;
    return {
      ...{ id, matterId, holder, cause, state, version, rounds: rounds.map(({ ...round }) => round as DisputeResponse['rounds'][number]) },
      ...(other === null ? {} : { other }),
      ...(negotiateBy === null ? {} : { negotiateBy }),
      ...(report === null || report === undefined ? {} : { report }),
      ...(decision === null ? {} : { decision }),
      ...(carriedBy === null ? {} : { carriedBy }),
    };
  }

  private async others(id: string, tx: Tx): Promise<DisputeResponse> {
    const row = await this.told.find(id, tx);
    if (row === undefined) throw new NotFound('dispute', id);
    const { reasons, negotiateBy, ...rest } = row;
    const { rounds } = reasons === null ? { rounds: [] } : await this.seals.open(reasons, disputeReasons);
    return { ...rest, rounds: rounds as DisputeResponse['rounds'], ...(negotiateBy === null ? {} : { negotiateBy }) };
  }
}
