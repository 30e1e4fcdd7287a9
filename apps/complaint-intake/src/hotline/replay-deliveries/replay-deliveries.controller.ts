import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ReplayDeliveries } from './replay-deliveries.command.js';
import { ReplayDeliveriesRequest } from './replay-deliveries.request.js';
import { ReplayedResponse } from './replay-deliveries.response.js';

@ApiTags('hotline')
@Controller('hotline-sources/:id/replay')
export class ReplayDeliveriesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('hotline.manage')
  @ApiOperation({ summary: '重新回传一条，或该来源的全部死信；webhook-id 不变，对方可据此去重' })
  @ApiOkResponse({ type: ReplayedResponse })
  run(
    @PathId() id: string,
    @Body() { delivery }: ReplayDeliveriesRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ReplayedResponse> {
    return this.commands.execute(new ReplayDeliveries(id, delivery, me.accountId, key));
  }
}
