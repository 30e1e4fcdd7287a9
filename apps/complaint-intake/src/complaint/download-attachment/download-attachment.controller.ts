import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { sendBlob } from '#libs/http/src/send-blob.js';
import { OpenedAttachment } from './opened-attachment.js';

@ApiTags('attachment')
@Controller('complaints/:id/attachments/:attachmentId/content')
export class DownloadAttachmentController {
  constructor(private readonly opened: OpenedAttachment) {}

  @Get()
  @Allowed('complaint.read')
  @ApiOperation({ summary: '下载附件；下载留痕 (R-021)' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async run(
    @PathId() id: string,
    @PathId('attachmentId') attachmentId: string,
    @Me() me: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { attachment, blob } = await this.opened.open(id, attachmentId, me.accountId);
    await sendBlob(blob, attachment, request, response);
  }
}
