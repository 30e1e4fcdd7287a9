import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { DecideDuplicate } from './decide-duplicate.command.js';
import { DecideDuplicateRequest } from './decide-duplicate.request.js';

@ApiTags('complaint')
@Controller('complaints/:id/duplicate-decisions')
export class DecideDuplicateController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('submission.register')
  @ApiOperation({ summary: '查重结论：与另一事项相似（互相关联）或不同（不再提示）(C-20)' })
  @ApiOkResponse({ type: ChangedResponse, description: 'the matter itself does not change' })
  run(@PathId() id: string, @Body() decided: DecideDuplicateRequest, @Me() me: Principal, @RequestKey() key: RequestKey) {
    return this.commands.execute(new DecideDuplicate(id, decided, me.accountId, key));
  }
}
