import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { SubmissionDraftResponse } from '../drafts/submission-draft.response.js';
import { ReadDraft } from './read-draft.query.js';

@ApiTags('complaint')
@Controller('submission-draft')
export class ReadDraftController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('submission.register')
  @ApiOperation({ summary: '自己尚未提交的登记草稿，只有本人看得到 (R-021)' })
  @ApiOkResponse({ type: SubmissionDraftResponse })
  run(@Me() me: Principal): Promise<SubmissionDraftResponse> {
    return this.queries.execute(new ReadDraft(me.accountId));
  }
}
