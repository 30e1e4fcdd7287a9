import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { WorkFolder } from '#libs/service/src/work-folder.js';
import { FileTooLarge } from '../import.errors.js';
import { cutOff, noRoom, notAFile, tooLarge } from '../import.problems.js';
import { importedTypes } from '../imported-types.js';
import { ImportStartedResponse } from '../job/import-started.response.js';
import { StartImport } from './start-import.command.js';
import { StartImportRequest } from './start-import.request.js';

@ApiTags('import')
@Controller('imports')
export class StartImportController {
  constructor(
    private readonly commands: CommandBus,
    private readonly folder: WorkFolder,
  ) {}

  @Post()
  @HttpCode(202)
  @Allowed('import.run')
  @ApiOperation({ summary: '导入热线工单：请求体即 CSV（UTF-8 或 GB18030）或 XLSX 文件，随后可查进度' })
  @ApiConsumes(...importedTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: ImportStartedResponse })
  async run(
    @Req() request: Request,
    @Query() { name = '工单.csv', layout }: StartImportRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ImportStartedResponse> {
    const { largestFile } = this.folder;
    if (Number(request.headers['content-length'] ?? 0) > largestFile) throw tooLarge(largestFile);
    if (request.is('application/json')) throw notAFile(importedTypes);
    const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    try {
      return await this.commands.execute(new StartImport(name, body, me.accountId, key, layout));
    } catch (failure) {
      // What the caller is still sending must be drained, or the connection is reset before they have read the answer.
      request.resume();
      if (failure instanceof FileTooLarge) throw tooLarge(largestFile);
      if (request.destroyed && !request.complete) throw cutOff();
      throw (failure as NodeJS.ErrnoException).code === 'ENOSPC' ? noRoom() : failure;
    }
  }
}
