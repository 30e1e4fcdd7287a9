import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ExtendDeadline } from './extend-deadline.command.js';
import { ExtendDeadlineRequest } from './extend-deadline.request.js';

@ApiTags('deadline')
@Controller('complaints/:id/deadline-extensions')
export class ExtendDeadlineController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('deadline.extend')
  @ApiOperation({ summary: '延长期限，须在届满前批准 (R-007)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() matterId: string,
    @Body() body: ExtendDeadlineRequest,
    @ExpectedVersion() expected: number,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new ExtendDeadline({ matterId, deadline: body.deadline, expected }, body, me.accountId, key));
  }
}
