import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ExpectedVersion } from '#libs/http/src/command-context.js';
import { SavedDraftResponse } from '../drafts/submission-draft.response.js';
import { SaveDraft } from './save-draft.command.js';
import { SaveDraftRequest } from './save-draft.request.js';

@ApiTags('complaint')
@Controller('submission-draft')
export class SaveDraftController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @Allowed('submission.register')
  @ApiOperation({ summary: '保存登记草稿，加密存放；重复同一次保存得到同样的答复 (R-021)' })
  @ApiOkResponse({ type: SavedDraftResponse })
  run(@Body() { text }: SaveDraftRequest, @ExpectedVersion() expected: number, @Me() me: Principal): Promise<SavedDraftResponse> {
    return this.commands.execute(new SaveDraft(text, expected, me.accountId));
  }
}
