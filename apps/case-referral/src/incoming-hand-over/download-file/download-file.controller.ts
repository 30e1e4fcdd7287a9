import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { sendBlob } from '#libs/http/src/send-blob.js';
import { OpenedFile } from './opened-file.js';

@ApiTags('incoming-hand-over')
@Controller('incoming-hand-overs/:id/files/:fileId/content')
export class DownloadFileController {
  constructor(private readonly opened: OpenedFile) {}

  @Get()
  @Allowed('hand-over.read')
  @ApiOperation({ summary: '下载随转办到达的附件；下载留痕 (R-021)' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async run(
    @PathId() id: string,
    @PathId('fileId') fileId: string,
    @Me() me: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { file, blob } = await this.opened.open(id, fileId, me.accountId);
    await sendBlob(blob, file, request, response);
  }
}
