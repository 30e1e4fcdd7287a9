import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ImportJobResponse } from '../job/import-job.response.js';
import { GetImport } from './get-import.query.js';

@ApiTags('import')
@Controller('imports/:id')
export class GetImportController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('import.read')
  @ApiOperation({ summary: '一次导入：进度与结果' })
  @ApiOkResponse({ type: ImportJobResponse })
  run(@PathId() id: string): Promise<ImportJobResponse> {
    return this.queries.execute(new GetImport(id));
  }
}
