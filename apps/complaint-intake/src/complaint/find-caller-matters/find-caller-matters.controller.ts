import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { CallerMattersResponse } from './caller-matters.response.js';
import { FindCallerMatters } from './find-caller-matters.query.js';
import { FindCallerMattersRequest } from './find-caller-matters.request.js';

/** A question that is asked by POST: a phone number has no place in an address. */
@ApiTags('complaint')
@Controller('caller-matters')
export class FindCallerMattersController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('submission.register')
  @ApiOperation({ summary: '来电人以前在本地区登记的事项，按电话；号码不保存 (C-20)' })
  @ApiOkResponse({ type: CallerMattersResponse })
  run(@Body() { phone }: FindCallerMattersRequest, @Me() me: Principal): Promise<CallerMattersResponse> {
    return this.queries.execute(new FindCallerMatters(phone, me));
  }
}
