import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { Parking } from '#libs/messaging/src/parking/parking.js';
import { Replayer } from '#libs/messaging/src/transport/replayer.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { DiscardRequest } from './discard.request.js';
import './parked.problems.js';
import { ParkedDetailResponse, ParkedListResponse, ReplayedResponse } from './parked.response.js';

/** What a service could not read or apply, and what an administrator does about it. */
@ApiTags('parked')
@Controller('parked')
export class ParkedController {
  constructor(
    private readonly parking: Parking,
    private readonly replayer: Replayer,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  @Allowed('parked.read')
  @ApiOperation({ summary: '搁置的消息' })
  @ApiOkResponse({ type: ParkedListResponse })
  async list(): Promise<ParkedListResponse> {
    return { items: await this.parking.list() };
  }

  @Get(':id')
  @Allowed('parked.read')
  @ApiOperation({ summary: '一条搁置的消息' })
  @ApiOkResponse({ type: ParkedDetailResponse })
  show(@Param('id') id: string): Promise<ParkedDetailResponse> {
    return this.parking.get(known(id));
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Allowed('parked.resolve')
  @ApiOperation({ summary: '按原顺序重新投递该事项的全部搁置消息' })
  @ApiOkResponse({ type: ReplayedResponse })
  replay(@Param('id') id: string, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<ReplayedResponse> {
    const replay = async () => ({ replayed: await this.replayer.replay(known(id), me.accountId) });
    return this.transactions.onceAcross(key, replay);
  }

  @Post(':id/discard')
  @HttpCode(204)
  @Allowed('parked.resolve')
  @ApiOperation({ summary: '弃置一条消息；其后的消息可重新投递' })
  @ApiNoContentResponse()
  discard(@Param('id') id: string, @Body() body: DiscardRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<void> {
    return this.parking.discard(known(id), { by: me.accountId, reason: body.reason, request: key });
  }
}

function known(id: string): string {
  if (!/^[1-9]\d{0,17}$/.test(id)) throw new NotFound('parked message', id.slice(0, 40));
  return id;
}
