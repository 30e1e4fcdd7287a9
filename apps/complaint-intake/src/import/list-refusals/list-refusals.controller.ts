import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PageQuery } from '#libs/http/src/paging.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ListRefusals } from './list-refusals.query.js';
import { RefusalListResponse } from './refusal-list.response.js';

@ApiTags('import')
@Controller('imports/:id/refusals')
export class ListRefusalsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('import.read')
  @ApiOperation({ summary: '退回的行：行号、列、原因与改法' })
  @ApiOkResponse({ type: RefusalListResponse })
  run(@PathId() id: string, @Query() { limit, cursor }: PageQuery): Promise<RefusalListResponse> {
    return this.queries.execute(new ListRefusals(id, limit, cursor));
  }
}
