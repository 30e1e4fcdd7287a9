import { createHash } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { HotlineDoor } from '../taking/hotline-door.js';
import { OrderReader } from '../taking/order-reader.js';
import { OrderTaker } from '../taking/order-taker.js';
import { PushWorkOrder } from './push-work-order.command.js';
import type { PushedMatterResponse, PushedResponse } from './push-work-order.response.js';

@CommandHandler(PushWorkOrder)
export class PushWorkOrderHandler implements ICommandHandler<PushWorkOrder> {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: HotlineDoor,
    private readonly reader: OrderReader,
    private readonly taker: OrderTaker,
  ) {}

  async execute({ sourceId, head, raw, body, address }: PushWorkOrder): Promise<PushedResponse> {
    const source = await this.door.open(sourceId, head, raw, address);
    const by = `hotline/${source.id}`;
    const request = { account: by, key: head.id, fingerprint: createHash('sha256').update(raw).digest('hex') };
    return this.transactions.once(request, async (tx) => {
      const order = await this.reader.read(body, source, tx);
      const { outcome, ticket, matterIds } = await this.taker.take({ order, sourceId: source.id, by }, tx);
      return { ticket, outcome, matters: await mattersOf(matterIds, tx) };
    });
  }
}

const mattersOf = (ids: readonly string[], tx: Tx): Promise<PushedMatterResponse[]> =>
  tx.query(
    `select id, number, kind, state, coalesce(custody ->> 'to', custody ->> 'region') as region from complaint where id = any($1::uuid[]) order by number`,
    [ids],
  );
