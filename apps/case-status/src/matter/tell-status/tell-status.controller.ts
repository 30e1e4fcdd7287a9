import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Open } from '#libs/auth/src/allowed.js';
import { refusal } from './tell-status.problems.js';
import { TellStatus } from './tell-status.query.js';
import { TellStatusRequest } from './tell-status.request.js';
import { PublicStatusResponse, statusResponse } from './tell-status.response.js';

@ApiTags('status')
@Controller('public-status')
export class TellStatusController {
  constructor(private readonly queries: QueryBus) {}

  /** A question, and yet no GET: what is typed must not stand in an address, which ends up in logs. */
  @Post()
  @HttpCode(200)
  @Open()
  @ApiOperation({ summary: '提交人凭查询码和手机号后四位查询办理进度' })
  @ApiOkResponse({ type: PublicStatusResponse })
  async run(@Body() { code, answer }: TellStatusRequest, @Req() request: Request): Promise<PublicStatusResponse> {
    const told = await this.queries.execute(new TellStatus(code, answer, request.ip ?? ''));
    if ('refused' in told) throw refusal(told);
    return statusResponse(told.status);
  }
}
