import { Controller, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ExpectedVersion } from '#libs/http/src/command-context.js';
import { SavedDraftResponse } from '../drafts/submission-draft.response.js';
import { SaveDraft } from './save-draft.command.js';

@ApiTags('complaint')
@Controller('submission-draft')
export class DiscardDraftController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @Allowed('submission.register')
  @ApiOperation({ summary: '丢弃登记草稿' })
  @ApiOkResponse({ type: SavedDraftResponse })
  run(@ExpectedVersion() expected: number, @Me() me: Principal): Promise<SavedDraftResponse> {
    return this.commands.execute(new SaveDraft(null, expected, me.accountId));
  }
}
