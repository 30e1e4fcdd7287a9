import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { idCheck } from '#libs/http/src/fields/checks.js';
import { tooMany } from '#libs/http/src/fields/faults.js';
import { invalid } from '#libs/http/src/problems/http-problem.js';
import { LogAgeInterceptor } from '../reading/as-of.js';
import { ReadDigests } from './read-digests.query.js';
import { ReadDigestsRequest } from './read-digests.request.js';
import { DigestListResponse } from './read-digests.response.js';

const mostIds = 100;

@ApiTags('matter')
@Controller('digests')
@UseInterceptors(LogAgeInterceptor)
export class ReadDigestsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('matter.read')
  @ApiOperation({ summary: '事项摘要值，用于核对三地副本是否一致' })
  @ApiOkResponse({ type: DigestListResponse })
  run(@Query() { ids }: ReadDigestsRequest, @Me() me: Principal): Promise<DigestListResponse> {
    return this.queries.execute(new ReadDigests(idsOf(ids), me));
  }
}

function idsOf(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim().toLowerCase());
  if (ids.length > mostIds) throw invalid([{ field: 'ids', ...tooMany(mostIds) }]);
  const faults = ids.map((id) => idCheck(id)).flatMap((fault, index) => (fault === undefined ? [] : [{ ...fault, field: `ids.${index}` }]));
  if (faults.length > 0) throw invalid(faults);
  return ids;
}
