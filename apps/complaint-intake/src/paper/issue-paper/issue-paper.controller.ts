import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { DraftRequest, enteredOf } from '../drafting/draft.request.js';
import { IssuePaper } from './issue-paper.command.js';
import { IssuedPaperResponse } from './issued-paper.response.js';

/** Takes no If-Match: a paper that is added overwrites nothing; whether the matter is in the right state is checked. */
@ApiTags('paper')
@Controller('complaints/:id/papers')
export class IssuePaperController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('paper.issue')
  @ApiOperation({ summary: '制发文书：取号、存档，不可修改，只能作废 (R-110, R-112)' })
  @ApiCreatedResponse({ type: IssuedPaperResponse })
  run(@PathId() id: string, @Body() body: DraftRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<IssuedPaperResponse> {
    return this.commands.execute(new IssuePaper(id, body.form, enteredOf(body), me, key));
  }
}
