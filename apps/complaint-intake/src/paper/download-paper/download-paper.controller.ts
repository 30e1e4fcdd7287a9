import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { sendBlob } from '#libs/http/src/send-blob.js';
import { OpenedPaper } from './opened-paper.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('paper')
@Controller('complaints/:id/papers/:paperId')
export class DownloadPaperController {
  constructor(private readonly opened: OpenedPaper) {}

  @Get('pdf')
  @Allowed('paper.open')
  @ApiOperation({ summary: '下载文书 PDF，即制发时的原件；下载留痕 (R-021)' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @PathId() id: string,
    @PathId('paperId') paperId: string,
    @Me() me: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const { name, blob } = await this.opened.open(id, paperId, 'pdf', me.accountId);
    await sendBlob(blob, { name: `${name}.pdf`, mediaType: 'application/pdf' }, request, response);
  }

  @Get('docx')
  @Allowed('paper.open')
  @ApiOperation({ summary: '下载文书 Word，即制发时的原件；下载留痕 (R-021)' })
  @ApiProduces(word)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async docx(
    @PathId() id: string,
    @PathId('paperId') paperId: string,
    @Me() me: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const { name, blob } = await this.opened.open(id, paperId, 'docx', me.accountId);
    await sendBlob(blob, { name: `${name}.docx`, mediaType: word }, request, response);
  }
}
