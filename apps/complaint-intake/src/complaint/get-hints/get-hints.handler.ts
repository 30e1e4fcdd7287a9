import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { dayAt, midnightBefore, plusDays } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { type HeardBefore, indicators } from '../domain/hints/abnormal.js';
import { rewardHint } from '../domain/hints/reward.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { GetHints } from './get-hints.query.js';
import type { HintsResponse } from './hints.response.js';

@QueryHandler(GetHints)
export class GetHintsHandler implements IQueryHandler<GetHints> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  execute({ id, penaltyFen }: GetHints): Promise<HintsResponse> {
    return this.transactions.run(async (tx) => {
      const { content } = await this.complaints.get(id, tx);
      const today = dayAt(this.clock.now());
      const { amount: days } = this.rules.inForce('abnormal-period', today);
      const heard = await this.heardSince(id, midnightBefore(plusDays(today, -days)), tx);
      const report = { kind: content.kind, day: dayAt(content.receivedAt), reporter: await this.complaints.reporterOf(id, tx) };
      return {
        indicators: indicators(heard, { matters: this.rules.count('abnormal-matters') }),
        days,
        reward: rewardHint(report, penaltyFen),
      };
    });
  }

  /** By fingerprints alone. Of one kind: a submission that was both is one caller's one call. More than a thousand are as telling as a thousand. */
  private async heardSince(id: string, since: string, tx: Tx): Promise<HeardBefore> {
    const same = (mac: string) =>
      `(select count(*)::int from (select 1 from complaint c where c.${mac} = m.${mac} and c.kind = m.kind and c.id <> m.id
        and c.content ->> 'receivedAt' >= $2 limit 1000) found)`;
    const [heard]: HeardBefore[] = await tx.query(
      `select ${same('phone_mac')} as "samePhone", ${same('address_mac')} as "sameAddress" from complaint m where m.id = $1`,
      [id, since],
    );
    return heard ?? { samePhone: 0, sameAddress: 0 };
  }
}
