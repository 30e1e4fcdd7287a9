import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PageQuery } from '#libs/http/src/paging.js';
import { PathId } from '#libs/http/src/path-id.js';
import { DoubtListResponse } from './doubt-list.response.js';
import { ListDoubts } from './list-doubts.query.js';

@ApiTags('import')
@Controller('imports/:id/doubts')
export class ListDoubtsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('import.read')
  @ApiOperation({ summary: '待核对：已登记、但可能与其他事项重复的行 (C-20)' })
  @ApiOkResponse({ type: DoubtListResponse })
  run(@PathId() id: string, @Query() { limit, cursor }: PageQuery): Promise<DoubtListResponse> {
    return this.queries.execute(new ListDoubts(id, limit, cursor));
  }
}
