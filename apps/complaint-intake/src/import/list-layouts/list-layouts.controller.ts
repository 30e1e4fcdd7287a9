import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { LayoutListResponse } from './layout-list.response.js';
import { ListLayouts } from './list-layouts.query.js';

@ApiTags('import')
@Controller('import-layouts')
export class ListLayoutsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('import.read')
  @ApiOperation({ summary: '导入版式：随系统提供的和本地区保存的' })
  @ApiOkResponse({ type: LayoutListResponse })
  run(): Promise<LayoutListResponse> {
    return this.queries.execute(new ListLayouts());
  }
}
