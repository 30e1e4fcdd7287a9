import { once } from 'node:events';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { RefusedFile } from './refused-file.js';

@ApiTags('import')
@Controller('imports/:id/refused.csv')
export class DownloadRefusedController {
  constructor(private readonly file: RefusedFile) {}

  @Get()
  @Allowed('import.run')
  @ApiOperation({ summary: '退回的行，原格式加退回原因，改好后可再导入；含来电人信息，下载留痕 (R-021)' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async run(@PathId() id: string, @Me() me: Principal, @Res() response: Response): Promise<void> {
    const { name, lines } = await this.file.open(id, me.accountId);
    response
      .status(200)
      .set('Content-Type', 'text/csv; charset=utf-8')
      .attachment(`${name.replace(/\.csv$/i, '')}.refused.csv`);
    for await (const line of lines) {
      if (!response.write(line)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      if (response.destroyed) return;
    }
    response.end();
  }
}
