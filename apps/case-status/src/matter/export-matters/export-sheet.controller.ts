import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { xlsx, xlsxType } from '#libs/spreadsheet/src/xlsx-writer.js';
import { tellAge } from '../reading/as-of.js';
import { filterOf, MatterFilterRequest } from '../reading/matter-filter.request.js';
import { ExportMatters } from './export-matters.query.js';
import { csvColumns } from './matter.csv.js';

@ApiTags('matter')
@Controller('matters.xlsx')
export class ExportSheetController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('matter.export')
  @ApiOperation({ summary: '按同样的筛选条件导出 Excel（xlsx），单元格一律为文本' })
  @ApiProduces(xlsxType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async run(@Query() asked: MatterFilterRequest, @Me() me: Principal, @Res() response: Response): Promise<void> {
    const { lines, asOf } = await this.queries.execute(new ExportMatters(filterOf(asked), asked.sort, me));
    tellAge(response, asOf);
    response.status(200).set({ 'Content-Type': xlsxType, 'Content-Disposition': 'attachment; filename="matters.xlsx"' });
    try {
      await pipeline(Readable.from(xlsx(withHeader(lines), '事项')), response);
    } catch (failure) {
      // The reader went away; nothing is left to be told to anybody.
      if ((failure as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw failure;
    }
  }
}

async function* withHeader(lines: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
  yield csvColumns.map(({ header }) => header);
  yield* lines;
}
