import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { FactsRequest, wantedBy } from '#libs/service/src/doctor/facts.request.js';
import { HandOverPageResponse } from './hand-over-page.response.js';
import { ReadHandOvers } from './read-hand-overs.query.js';

@ApiTags('doctor')
@Controller('doctor/hand-overs')
export class ReadHandOversController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('doctor.read')
  @ApiOperation({ summary: '体检：本地区一侧的各次移交，按事项' })
  @ApiOkResponse({ type: HandOverPageResponse })
  run(@Query() request: FactsRequest): Promise<HandOverPageResponse> {
    return this.queries.execute(new ReadHandOvers(wantedBy(request)));
  }
}
