import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { notAFile, tooLarge } from '../import.problems.js';
import { importedTypes } from '../imported-types.js';
import { FilePreviewResponse } from './file-preview.response.js';
import { PreviewFile } from './preview-file.query.js';
import { PreviewFileRequest } from './preview-file.request.js';

/** Read in memory, since nothing of it is kept. */
const largestPreview = 8 * 1024 * 1024;

@ApiTags('import')
@Controller('import-previews')
export class PreviewFileController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('import.run')
  @ApiOperation({ summary: '导入前预览：前三行会怎样读，各列对应到哪里；不登记、不保存。CSV 可只送开头一段' })
  @ApiConsumes(...importedTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: FilePreviewResponse })
  async run(
    @Req() request: Request,
    @Query() { layout }: PreviewFileRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FilePreviewResponse> {
    if (request.is('application/json')) throw notAFile(importedTypes);
    response.set('Cache-Control', 'no-store');
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += piece.length;
      // The rest is drained, or the connection is reset before the caller has read the answer.
      if (size <= largestPreview) pieces.push(piece);
    }
    if (size > largestPreview) throw tooLarge(largestPreview);
    return this.queries.execute(new PreviewFile(Buffer.concat(pieces), layout));
  }
}
