import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as newId } from 'uuid';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { HotlineSettings } from '#libs/service/src/hotline-settings.js';
import { urlNotAllowed } from '../hotline.problems.js';
import { HotlineSecrets } from '../persistence/hotline-secrets.js';
import { HotlineSources } from '../persistence/hotline-sources.js';
import { newSecret } from '../signing/standard-webhook.js';
import { OrderReader } from '../taking/order-reader.js';
import { CreateSource } from './create-source.command.js';
import type { SourceCreatedResponse } from './create-source.response.js';

@CommandHandler(CreateSource)
export class CreateSourceHandler implements ICommandHandler<CreateSource> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: HotlineSources,
    private readonly secrets: HotlineSecrets,
    private readonly orders: OrderReader,
    private readonly settings: HotlineSettings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ source, by, request }: CreateSource): Promise<SourceCreatedResponse> {
    const { name, channel, layout, url = null } = source;
    if (url !== null && !this.settings.allows(url)) throw urlNotAllowed();
    // Stays out of the answer that is kept for a request that comes again.
    let secret: string | undefined;
    const created = await this.transactions.once(request, async (tx) => {
      await this.orders.layoutOf(source, tx);
      const [id, at] = [newId(), this.clock.now()];
      secret = newSecret();
      await this.sources.add({ id, name, channel, layout, url, secret: this.secrets.close(id, secret) }, at, tx);
      const details = { name, channel, layout, url };
      await this.audit.record([{ at, by, action: 'HotlineSourceCreated', rule: 'R-119', subject: `hotline-source/${id}`, details }], tx);
      return { id, version: 1 };
    });
    return { ...created, ...(secret === undefined ? {} : { secret }) };
  }
}
