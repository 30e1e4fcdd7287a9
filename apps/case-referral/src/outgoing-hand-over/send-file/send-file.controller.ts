import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Open } from '#libs/auth/src/allowed.js';
import { BlobDamaged } from '#libs/blobs/src/blob-store.js';
import { HttpProblem } from '#libs/http/src/problems/http-problem.js';
import { sendBlob } from '#libs/http/src/send-blob.js';
import { SentFile } from './sent-file.js';

/** For the receiving cell, which has no session here: its signed ticket is the check. Whatever is wrong with it, the answer is the same. */
@ApiTags('outgoing-hand-over')
@Controller('hand-over-files/:handOverId/:sha256')
export class SendFileController {
  constructor(private readonly sent: SentFile) {}

  @Get()
  @Open()
  @ApiOperation({ summary: '供接收地区的节点取回移交的附件（凭其签名的短时凭证）' })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 206, schema: { type: 'string', format: 'binary' } })
  async run(
    @Param('handOverId') handOverId: string,
    @Param('sha256') sha256: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const ticket = /^Bearer ([\w.-]{1,4000})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const fromStart = !/^bytes=0*[1-9]/.test(request.headers.range ?? '');
    try {
      const blob = await this.sent.find({ ticket, handOverId, sha256, fromStart });
      if (blob === undefined) throw new HttpProblem(404, 'file.not-available');
      await sendBlob(blob, { name: sha256, mediaType: 'application/octet-stream' }, request, response);
    } catch (failure) {
      if (failure instanceof BlobDamaged && !response.headersSent) throw new HttpProblem(409, 'file.damaged');
      throw failure;
    }
  }
}
