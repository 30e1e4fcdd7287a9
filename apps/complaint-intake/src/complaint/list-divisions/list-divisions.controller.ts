import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { DivisionListResponse } from './division-list.response.js';
import { ListDivisions } from './list-divisions.query.js';

@ApiTags('complaint')
@Controller('divisions')
export class ListDivisionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('complaint.read')
  @ApiOperation({ summary: '本地区省级以下的行政区划，供分送选择 (F26-3)' })
  @ApiOkResponse({ type: DivisionListResponse })
  run(): Promise<DivisionListResponse> {
    return this.queries.execute(new ListDivisions());
  }
}
