import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { ProposeAgency } from './propose-agency.query.js';
import { ProposeAgencyRequest } from './propose-agency.request.js';
import { ProposedAgencyResponse } from './proposed-agency.response.js';

@ApiTags('complaint')
@Controller('proposed-agency')
export class ProposeAgencyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('submission.register')
  @ApiOperation({ summary: '建议主管机关：按权利类型、地点与日期，附理由 (C-06, C-16, R-026)' })
  @ApiOkResponse({ type: ProposedAgencyResponse })
  run(@Query() question: ProposeAgencyRequest): Promise<ProposedAgencyResponse> {
    return this.queries.execute(new ProposeAgency(question));
  }
}
