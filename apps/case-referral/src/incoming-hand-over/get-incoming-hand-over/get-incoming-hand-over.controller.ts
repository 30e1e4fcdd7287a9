import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { GetIncomingHandOver } from './get-incoming-hand-over.query.js';
import { IncomingHandOverResponse } from './incoming-hand-over.response.js';

@ApiTags('incoming-hand-over')
@Controller('incoming-hand-overs/:id')
export class GetIncomingHandOverController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('hand-over.read')
  @ApiOperation({ summary: '本地区收到的转办' })
  @ApiOkResponse({ type: IncomingHandOverResponse })
  run(@PathId() id: string, @Me() me: Principal): Promise<IncomingHandOverResponse> {
    return this.queries.execute(new GetIncomingHandOver(id, me.accountId));
  }
}
