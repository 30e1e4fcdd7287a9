import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { LeaveReport } from './leave-report.command.js';
import { LeaveReportRequest } from './leave-report.request.js';

export class ReportLeftResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
}

@ApiTags('doctor')
@Controller('doctor/reports')
export class LeaveReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('doctor.report')
  @ApiOperation({ summary: '体检：留下一次三地体检的结果' })
  @ApiCreatedResponse({ type: ReportLeftResponse })
  run(@Body() report: LeaveReportRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<ReportLeftResponse> {
    return this.commands.execute(new LeaveReport(report, me.accountId, key));
  }
}
