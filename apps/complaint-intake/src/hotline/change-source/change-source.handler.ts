import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { HotlineSettings } from '#libs/service/src/hotline-settings.js';
import { urlNotAllowed } from '../hotline.problems.js';
import { HotlineSources } from '../persistence/hotline-sources.js';
import { ChangeSource } from './change-source.command.js';

@CommandHandler(ChangeSource)
export class ChangeSourceHandler implements ICommandHandler<ChangeSource> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: HotlineSources,
    private readonly settings: HotlineSettings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ id, expected, active, url, by, request }: ChangeSource): Promise<{ version: number }> {
    if (url !== null && !this.settings.allows(url)) throw urlNotAllowed();
    return this.transactions.once(request, async (tx) => {
      const source = await this.sources.get(id, tx, expected);
      const saved = await this.sources.save(source, { active, url }, tx);
      const [at, details] = [this.clock.now(), { active, url }];
      await this.audit.record([{ at, by, action: 'HotlineSourceChanged', rule: 'R-119', subject: `hotline-source/${id}`, details }], tx);
      return saved;
    });
  }
}
