import { Controller } from '@nestjs/common';
import { DisputeOpenedV1 } from '#libs/contracts/src/case-referral/dispute-opened.v1.js';
import { LetterForwardedV1 } from '#libs/contracts/src/case-referral/letter-forwarded.v1.js';
import { Here } from '#libs/domain/src/here.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { mustComeFrom } from '#libs/messaging/src/transport/must-come-from.js';
import { ToldDisputes } from '../persistence/told-disputes.js';
import { Letters } from './letters.js';

/** What other regions tell of disputes: those that they keep with us, and letters that they sent on because we hold the matter. */
@Controller()
export class DisputeConsumer {
  constructor(
    private readonly told: ToldDisputes,
    private readonly letters: Letters,
    private readonly here: Here,
  ) {}

  @Hears(DisputeOpenedV1)
  async opened({ data }: DisputeOpenedV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.holder, delivery);
    if (data.other === this.here.region) await this.told.keep(data, delivery.tx);
  }

  @Hears(LetterForwardedV1)
  async forwarded({ data }: LetterForwardedV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.from, delivery);
    if (data.to !== this.here.region) return;
    await this.letters.receiveForwarded(data, delivery.tx);
  }
}
