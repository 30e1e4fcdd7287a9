import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { ListSources } from './list-sources.query.js';
import { SourceListResponse } from './source-list.response.js';

@ApiTags('hotline')
@Controller('hotline-sources')
export class ListSourcesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('hotline.read')
  @ApiOperation({ summary: '来源系统：渠道、版式、回传地址，待回传和死信数；从不含密钥' })
  @ApiOkResponse({ type: SourceListResponse })
  run(): Promise<SourceListResponse> {
    return this.queries.execute(new ListSources());
  }
}
