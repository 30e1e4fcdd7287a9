import { Controller } from '@nestjs/common';
import { StaleNewsLog } from '#libs/audit/src/stale-news-log.js';
import { DisputeOpenedV1 } from '#libs/contracts/src/case-referral/dispute-opened.v1.js';
import { LetterForwardedV1 } from '#libs/contracts/src/case-referral/letter-forwarded.v1.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { mustComeFrom } from '#libs/messaging/src/transport/must-come-from.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { ToldDisputes } from '../persistence/told-disputes.js';
import { Letters } from './letters.js';

/** What other regions tell of disputes: those that they keep with us, and letters that they sent on because we hold the matter. */
@Controller()
export class DisputeConsumer {
  constructor(
    private readonly told: ToldDisputes,
    private readonly letters: Letters,
    private readonly disputes: DisputeRepository,
    private readonly staleNews: StaleNewsLog,
    private readonly clock: Clock,
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
    const { tx } = delivery;
    const open = await this.disputes.openOf(data.matterId, tx);
    // The same letter reached us by another way, or was overtaken by a decision that counts already.
    if (open?.isDecided === true) {
      const late = { message: 'letter-forwarded', why: 'dispute.move-not-allowed', at: this.clock.now() };
      await this.staleNews.record(`dispute/${open.id}`, [late], tx);
      return;
    }
    await this.letters.receive(data.matterId, { ...data.decision, recordedBy: data.by }, tx);
  }
}
