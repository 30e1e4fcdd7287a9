import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PageQuery } from '#libs/http/src/paging.js';
import { ImportListResponse } from './import-list.response.js';
import { ListImports } from './list-imports.query.js';

@ApiTags('import')
@Controller('imports')
export class ListImportsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('import.read')
  @ApiOperation({ summary: '本地区的导入，最近的在前' })
  @ApiOkResponse({ type: ImportListResponse })
  run(@Query() { limit, cursor }: PageQuery): Promise<ImportListResponse> {
    return this.queries.execute(new ListImports(limit, cursor));
  }
}
