import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { uploadOf } from '#libs/rules/src/upload.js';
import { PreviewResponse } from './preview.response.js';
import { PreviewRules } from './preview-rules.query.js';
import { PreviewRulesRequest } from './preview-rules.request.js';

@ApiTags('deadline')
@Controller('deadline-previews')
export class PreviewRulesController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('rules.load')
  @ApiOperation({ summary: '载入前预览：有多少期限会重新计算；不作任何改动' })
  @ApiOkResponse({ type: PreviewResponse })
  run(@Body() { kind, content }: PreviewRulesRequest): Promise<PreviewResponse> {
    return this.queries.execute(new PreviewRules(uploadOf(kind, content)));
  }
}
