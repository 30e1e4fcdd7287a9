import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { DraftRequest, enteredOf } from '../drafting/draft.request.js';
import { PreviewPaper } from './preview-paper.query.js';

@ApiTags('paper')
@Controller('complaints/:id/paper-previews')
export class PreviewPaperController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('paper.open')
  @ApiOperation({ summary: '预览文书：不取号、不存档 (R-021 留痕)' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async run(@PathId() id: string, @Body() body: DraftRequest, @Me() me: Principal, @Res() response: Response): Promise<void> {
    const pdf = await this.queries.execute(new PreviewPaper(id, body.form, enteredOf(body), me));
    response.set({ 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' }).end(pdf);
  }
}
