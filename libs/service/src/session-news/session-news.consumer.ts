import { Controller } from '@nestjs/common';
import { AccountChangedV1 } from '#libs/contracts/src/web/account-changed.v1.js';
import { SessionEndedV1 } from '#libs/contracts/src/web/session-ended.v1.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { SessionNews } from './session-news.js';

/** What identity tells the other services of its own region. */
@Controller()
export class SessionNewsConsumer {
  constructor(private readonly news: SessionNews) {}

  @Hears(SessionEndedV1)
  sessionEnded({ data }: SessionEndedV1, { tx }: Delivery): Promise<void> {
    return this.news.sessionEnded(data, tx);
  }

  @Hears(AccountChangedV1)
  accountChanged({ data }: AccountChangedV1, { tx }: Delivery): Promise<void> {
    return this.news.accountChanged(data, tx);
  }
}
