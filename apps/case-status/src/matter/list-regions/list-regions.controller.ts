import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { LogAgeInterceptor } from '../reading/as-of.js';
import { ListRegions } from './list-regions.query.js';
import { RegionListResponse } from './list-regions.response.js';

@ApiTags('matter')
@Controller('regions')
@UseInterceptors(LogAgeInterceptor)
export class ListRegionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('region.read')
  @ApiOperation({ summary: '三地是否有消息：失联地区自何时起无消息、有多少事项在等它' })
  @ApiOkResponse({ type: RegionListResponse })
  run(@Me() me: Principal): Promise<RegionListResponse> {
    return this.queries.execute(new ListRegions(me));
  }
}
