import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { OutboxResponse } from './outbox.response.js';

/** What a service owes the others: it waits here while the region is cut off from the log. */
@ApiTags('outbox')
@Controller('outbox')
export class OutboxController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Allowed('outbox.read')
  @ApiOperation({ summary: '尚未发出的消息数及最早一条的时间' })
  @ApiOkResponse({ type: OutboxResponse })
  async run(): Promise<OutboxResponse> {
    const [row]: { waiting: number; oldest: Date | null }[] = await this.transactions.run((tx) =>
      tx.query('select count(*)::int as waiting, min(occurred_at) as oldest from outbox where published_at is null'),
    );
    return { waiting: row?.waiting ?? 0, ...(row?.oldest ? { oldestAt: row.oldest.toISOString() } : {}) };
  }
}
