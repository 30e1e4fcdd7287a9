import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { RaiseDispute } from './raise-dispute.command.js';
import { RaiseDisputeRequest } from './raise-dispute.request.js';
import { OpenedDisputeResponse } from './raise-dispute.response.js';

@ApiTags('dispute')
@Controller('disputes')
export class RaiseDisputeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('dispute.raise')
  @ApiOperation({ summary: '就管辖提出争议 (C-17)' })
  @ApiCreatedResponse({ type: OpenedDisputeResponse })
  run(@Body() body: RaiseDisputeRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<OpenedDisputeResponse> {
    return this.commands.execute(new RaiseDispute(body, me.accountId, key));
  }
}
