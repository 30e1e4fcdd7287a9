import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { NewestReportResponse } from './doctor-report.response.js';
import { GetReport } from './get-report.query.js';

@ApiTags('doctor')
@Controller('doctor/report')
export class GetReportController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('doctor.read')
  @ApiOperation({ summary: '体检：最近一次三地体检的结果' })
  @ApiOkResponse({ type: NewestReportResponse })
  run(): Promise<NewestReportResponse> {
    return this.queries.execute(new GetReport());
  }
}
