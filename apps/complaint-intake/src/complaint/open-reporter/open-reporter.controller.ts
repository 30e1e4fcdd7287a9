import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { OpenReporter } from './open-reporter.command.js';
import { OpenReporterRequest } from './open-reporter.request.js';
import { OpenReporterResponse } from './open-reporter.response.js';

@ApiTags('complaint')
@Controller('complaints/:id/reporter-openings')
export class OpenReporterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('reporter.open')
  @ApiOperation({ summary: '查看举报人信息 (R-021)' })
  @ApiOkResponse({ type: OpenReporterResponse })
  run(
    @PathId() id: string,
    @Body() body: OpenReporterRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<OpenReporterResponse> {
    return this.commands.execute(new OpenReporter(id, body.reason, me.accountId, key));
  }
}
