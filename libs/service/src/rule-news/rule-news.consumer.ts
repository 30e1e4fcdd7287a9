import { Controller } from '@nestjs/common';
import { RulesLoadedV1 } from '#libs/contracts/src/web/rules-loaded.v1.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { uploadOf } from '#libs/rules/src/upload.js';
import { RuleNews } from './rule-news.js';

/** What the region's page loads counts in every service of the region. */
@Controller()
export class RuleNewsConsumer {
  constructor(private readonly news: RuleNews) {}

  @Hears(RulesLoadedV1)
  async rulesLoaded({ data: { kind, content, by, at } }: RulesLoadedV1, { tx }: Delivery): Promise<void> {
    await this.news.keep(uploadOf(kind, content), { by, at }, tx);
  }
}
