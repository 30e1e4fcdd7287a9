import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { RejectReferral } from './reject-referral.command.js';
import { RejectReferralRequest } from './reject-referral.request.js';

@ApiTags('outgoing-hand-over')
@Controller('outgoing-hand-overs/:id/rejection')
export class RejectReferralController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('referral.approve')
  @ApiOperation({ summary: '不批准转办' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() body: RejectReferralRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new RejectReferral(id, expected, body.reason, me.accountId, key));
  }
}
