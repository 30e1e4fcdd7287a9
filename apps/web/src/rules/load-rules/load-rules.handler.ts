import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { keyOf } from '#libs/rules/src/upload.js';
import { RuleNews } from '#libs/service/src/rule-news/rule-news.js';
import { rulesLoaded } from '../integration/rules.published.js';
import { LoadRules } from './load-rules.command.js';

@CommandHandler(LoadRules)
export class LoadRulesHandler implements ICommandHandler<LoadRules> {
  constructor(
    private readonly transactions: Transactions,
    private readonly news: RuleNews,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute({ upload, by, request }: LoadRules): Promise<{ key: string; version: number }> {
    return this.transactions.once(request, async (tx) => {
      const at = this.clock.now();
      const key = keyOf(upload);
      const version = await this.news.keep(upload, { by, at }, tx);
      await this.outbox.append('rule-file', [rulesLoaded(upload, version, by, at)], tx);
      await this.audit.record([{ at, by, action: 'RulesLoaded', rule: 'R-009', subject: `rule-file/${key}`, details: { version } }], tx);
      return { key, version };
    });
  }
}
