import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { FactsRequest, wantedBy } from '#libs/service/src/doctor/facts.request.js';
import { CustodyPageResponse } from './custody-page.response.js';
import { ReadCustody } from './read-custody.query.js';

@ApiTags('doctor')
@Controller('doctor/custody')
export class ReadCustodyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('doctor.read')
  @ApiOperation({ summary: '体检：本地区各事项的持有记录' })
  @ApiOkResponse({ type: CustodyPageResponse })
  run(@Query() request: FactsRequest): Promise<CustodyPageResponse> {
    return this.queries.execute(new ReadCustody(wantedBy(request)));
  }
}
