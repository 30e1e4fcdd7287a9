import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PathId } from '#libs/http/src/path-id.js';
import { GetOutgoingHandOver } from './get-outgoing-hand-over.query.js';
import { OutgoingHandOverResponse } from './outgoing-hand-over.response.js';

@ApiTags('outgoing-hand-over')
@Controller('outgoing-hand-overs/:id')
export class GetOutgoingHandOverController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('hand-over.read')
  @ApiOperation({ summary: '本地区发出的转办' })
  @ApiOkResponse({ type: OutgoingHandOverResponse })
  run(@PathId() id: string): Promise<OutgoingHandOverResponse> {
    return this.queries.execute(new GetOutgoingHandOver(id));
  }
}
