import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { tellAge } from '../reading/as-of.js';
import { filterOf, MatterFilterRequest } from '../reading/matter-filter.request.js';
import { ExportMatters } from './export-matters.query.js';
import { csvColumns } from './matter.csv.js';

@ApiTags('matter')
@Controller('matters.csv')
export class ExportMattersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('matter.export')
  @ApiOperation({ summary: '按同样的筛选条件导出 CSV（UTF-8 带 BOM）' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async run(@Query() asked: MatterFilterRequest, @Me() me: Principal, @Res() response: Response): Promise<void> {
    const { lines, asOf } = await this.queries.execute(new ExportMatters(filterOf(asked), asked.sort, me));
    tellAge(response, asOf);
    response.status(200).set({ 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="matters.csv"' });
    await sent(Readable.from(lines), response);
  }
}

/** Formulas are made harmless: what a caller said becomes a cell that a spreadsheet would else compute. */
async function sent(lines: Readable, response: Response): Promise<void> {
  const header = csvColumns.map((column) => column.header);
  const csv = stringify({ bom: true, header: true, columns: header, record_delimiter: 'windows', escape_formulas: true });
  try {
    await pipeline(lines, csv, response);
  } catch (failure) {
    // The reader went away; nothing is left to be told to anybody.
    if ((failure as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw failure;
  }
}
