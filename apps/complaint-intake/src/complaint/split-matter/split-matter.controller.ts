import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { SplitMatter } from './split-matter.command.js';
import { SplitMatterRequest } from './split-matter.request.js';
import { SplitMatterResponse } from './split-matter.response.js';

@ApiTags('complaint')
@Controller('complaints/:id/split')
export class SplitMatterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('complaint.split')
  @ApiOperation({ summary: '拆分事项；各部分与保留部分之和须等于原事项 (C-02)' })
  @ApiOkResponse({ type: SplitMatterResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() body: SplitMatterRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<SplitMatterResponse> {
    return this.commands.execute(new SplitMatter(id, expected, body, me.accountId, key));
  }
}
