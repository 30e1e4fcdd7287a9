import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { DraftReferral } from './draft-referral.command.js';
import { DraftReferralRequest } from './draft-referral.request.js';
import { DraftReferralResponse } from './draft-referral.response.js';

@ApiTags('outgoing-hand-over')
@Controller('outgoing-hand-overs')
export class DraftReferralController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('referral.draft')
  @ApiOperation({ summary: '起草转办申请' })
  @ApiCreatedResponse({ type: DraftReferralResponse })
  run(@Body() body: DraftReferralRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<DraftReferralResponse> {
    return this.commands.execute(new DraftReferral(body, me.accountId, key));
  }
}
