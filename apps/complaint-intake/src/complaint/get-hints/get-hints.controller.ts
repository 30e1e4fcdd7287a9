import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PathId } from '#libs/http/src/path-id.js';
import { GetHints } from './get-hints.query.js';
import { GetHintsRequest } from './get-hints.request.js';
import { HintsResponse } from './hints.response.js';

@ApiTags('complaint')
@Controller('complaints/:id/hints')
export class GetHintsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('hint.read')
  @ApiOperation({ summary: '提示：疑似非消费投诉的迹象、举报奖励测算；不作决定 (C-10, C-29)' })
  @ApiOkResponse({ type: HintsResponse })
  run(@PathId() id: string, @Query() { penaltyFen = 0 }: GetHintsRequest): Promise<HintsResponse> {
    return this.queries.execute(new GetHints(id, penaltyFen));
  }
}
