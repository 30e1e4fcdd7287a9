import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Open } from '#libs/auth/src/allowed.js';
import { rawBodyOf } from '#libs/http/src/body.js';
import { headersMissing } from '../hotline.problems.js';
import { signedHead } from '../signing/standard-webhook.js';
import { PushWorkOrder } from './push-work-order.command.js';
import { PushedResponse } from './push-work-order.response.js';

@ApiTags('hotline')
@Controller('work-orders/:source')
export class PushWorkOrderController {
  constructor(private readonly commands: CommandBus) {}

  /** Open, because systems have no accounts: whoever pushes is known by the signature, and by nothing else. */
  @Post()
  @HttpCode(200)
  @Open()
  @ApiOperation({ summary: '来源系统推送单张工单：按其版式的 JSON，以 Standard Webhooks 签名；同一工单编号只登记一次' })
  @ApiHeader({ name: 'webhook-id', required: true, description: 'of this message; the same id gives the same answer again' })
  @ApiHeader({ name: 'webhook-timestamp', required: true, description: 'seconds since 1970, five minutes off at most' })
  @ApiHeader({
    name: 'webhook-signature',
    required: true,
    description: 'v1,BASE64 of HMAC-SHA256 over id.timestamp.body; several by space',
  })
  @ApiBody({
    schema: { type: 'object', additionalProperties: { type: 'string', nullable: true } },
    description: 'field names as in the layout of the source',
  })
  @ApiOkResponse({ type: PushedResponse })
  run(@Param('source') source: string, @Body() body: unknown, @Req() request: Request): Promise<PushedResponse> {
    const head = signedHead(request.headers);
    if (head === undefined) throw headersMissing();
    return this.commands.execute(new PushWorkOrder(source, head, rawBodyOf(request), body, request.ip ?? ''));
  }
}
