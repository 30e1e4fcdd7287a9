import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { LogAgeInterceptor } from '../reading/as-of.js';
import { filterOf } from '../reading/matter-filter.request.js';
import { ListMatters } from './list-matters.query.js';
import { ListMattersRequest } from './list-matters.request.js';
import { MatterListResponse } from './list-matters.response.js';

@ApiTags('matter')
@Controller('matters')
@UseInterceptors(LogAgeInterceptor)
export class ListMattersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('matter.list')
  @ApiOperation({ summary: '三地事项列表：筛选、排序、全文检索、逐页读取' })
  @ApiOkResponse({ type: MatterListResponse })
  run(@Query() { limit, cursor, ...asked }: ListMattersRequest, @Me() me: Principal): Promise<MatterListResponse> {
    return this.queries.execute(new ListMatters({ filter: filterOf(asked), sort: asked.sort, limit, cursor }, me));
  }
}
