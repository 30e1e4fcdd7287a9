import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ObjectToHandOver } from './object-to-hand-over.command.js';
import { ObjectToHandOverRequest } from './object-to-hand-over.request.js';

@ApiTags('incoming-hand-over')
@Controller('incoming-hand-overs/:id/objection')
export class ObjectToHandOverController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('hand-over.object')
  @ApiOperation({ summary: '退回并提出管辖异议 (P-05)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() body: ObjectToHandOverRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new ObjectToHandOver(id, expected, body, me.accountId, key));
  }
}
