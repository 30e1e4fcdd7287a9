import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { DuplicatesResponse } from '../duplicates/duplicates.response.js';
import { CheckDuplicates } from './check-duplicates.query.js';
import { CheckDuplicatesRequest } from './check-duplicates.request.js';

/** A question that is asked by POST: what a caller says has no place in an address. */
@ApiTags('complaint')
@Controller('duplicate-checks')
export class CheckDuplicatesController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('submission.register')
  @ApiOperation({ summary: '查重：可能重复的事项，附分数与理由；输入内容不保存 (C-20, R-023)' })
  @ApiOkResponse({ type: DuplicatesResponse })
  run(@Body() typed: CheckDuplicatesRequest, @Me() me: Principal): Promise<DuplicatesResponse> {
    return this.queries.execute(new CheckDuplicates(typed, me));
  }
}
