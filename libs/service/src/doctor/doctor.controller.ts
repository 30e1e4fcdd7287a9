import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditChain } from '#libs/audit/src/audit-chain.js';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { Count } from '#libs/http/src/fields.js';
import { Freshness } from '#libs/messaging/src/transport/freshness.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { AuditFactsResponse, ServiceFactsResponse } from './service-facts.response.js';

export class AuditRequest {
  @Count({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true, description: 'the `next` of the portion before' })
  after = 0;

  @Count({ min: 1, max: 20_000, optional: true, description: 'how many links at most' })
  limit = 5_000;
}

const factsSql = `select (select min(occurred_at) from outbox where published_at is null) as oldest,
  (select count(*)::int from parked where resolved_at is null) as parked,
  array(select distinct key from parked where resolved_at is null order by key limit 100) as matters`;

/** What every service tells the doctor of itself. The comparison across cells is made by whoever can ask all of them. */
@ApiTags('doctor')
@Controller('doctor')
export class DoctorController {
  readonly #chain: AuditChain;

  constructor(
    private readonly transactions: Transactions,
    private readonly freshness: Freshness,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {
    this.#chain = new AuditChain(transactions);
  }

  @Get()
  @Allowed('doctor.read')
  @ApiOperation({ summary: '体检：本服务读到日志何处、尚未发出的、搁置的' })
  @ApiOkResponse({ type: ServiceFactsResponse })
  async facts(): Promise<ServiceFactsResponse> {
    // The time first: what is read afterwards may be newer, never older.
    const now = this.clock.now();
    const { caughtUpAt } = this.freshness.progress();
    const [row]: { oldest: Date | null; parked: number; matters: string[] }[] = await this.transactions.run((tx) => tx.query(factsSql));
    return {
      region: this.here.region,
      now,
      caughtUpAt: caughtUpAt?.toISOString() ?? null,
      oldestUnsent: row?.oldest?.toISOString() ?? null,
      parked: row?.parked ?? 0,
      parkedMatters: row?.matters ?? [],
    };
  }

  @Get('audit')
  @Allowed('doctor.read')
  @ApiOperation({ summary: '体检：审计链逐段核对 (R-115)' })
  @ApiOkResponse({ type: AuditFactsResponse })
  audit(@Query() { after, limit }: AuditRequest): Promise<AuditFactsResponse> {
    return this.#chain.checkAfter(String(after), limit);
  }
}
