import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ListMeasures } from './list-measures.query.js';
import { MeasureListResponse } from './measure-list.response.js';

@ApiTags('urgent-measure')
@Controller('matters/:id/urgent-measures')
export class ListMeasuresController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('measure.read')
  @ApiOperation({ summary: '一个事项的紧急证据措施，含地点、执法人员和物品清单 (P-12)' })
  @ApiOkResponse({ type: MeasureListResponse })
  run(@PathId() id: string): Promise<MeasureListResponse> {
    return this.queries.execute(new ListMeasures(id));
  }
}
