import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { VoidPaper } from './void-paper.command.js';
import { VoidPaperRequest } from './void-paper.request.js';

@ApiTags('paper')
@Controller('complaints/:id/papers/:paperId/voiding')
export class VoidPaperController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('paper.void')
  @ApiOperation({ summary: '作废文书，说明理由；文书与号码都保留 (R-110)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @PathId('paperId') paperId: string,
    @ExpectedVersion() expected: number,
    @Body() body: VoidPaperRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new VoidPaper(id, paperId, expected, body.reason, me.accountId, key));
  }
}
