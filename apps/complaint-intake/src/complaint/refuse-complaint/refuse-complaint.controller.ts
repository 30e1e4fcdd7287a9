import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { RefuseComplaint } from './refuse-complaint.command.js';
import { RefuseComplaintRequest } from './refuse-complaint.request.js';

@ApiTags('complaint')
@Controller('complaints/:id/refusal')
export class RefuseComplaintController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('complaint.decide')
  @ApiOperation({ summary: '不予受理投诉 (C-08, C-09)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() body: RefuseComplaintRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new RefuseComplaint(id, expected, body, me.accountId, key));
  }
}
