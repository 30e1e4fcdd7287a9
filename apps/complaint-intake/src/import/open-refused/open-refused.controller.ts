import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PageQuery } from '#libs/http/src/paging.js';
import { PathId } from '#libs/http/src/path-id.js';
import { OpenRefused } from './open-refused.query.js';
import { OpenedRefusedResponse } from './opened-refused.response.js';

@ApiTags('import')
@Controller('imports/:id/refused')
export class OpenRefusedController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('import.run')
  @ApiOperation({ summary: '打开退回的行以便更正：表头、各格原文与原因；含来电人信息，打开留痕 (R-021)' })
  @ApiOkResponse({ type: OpenedRefusedResponse })
  run(@PathId() id: string, @Query() { limit, cursor }: PageQuery, @Me() me: Principal): Promise<OpenedRefusedResponse> {
    return this.queries.execute(new OpenRefused(id, limit, cursor, me.accountId));
  }
}
