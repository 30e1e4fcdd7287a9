import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { GetPromiseCard } from './get-promise-card.query.js';
import { PromiseCardResponse } from './promise-card.response.js';

@ApiTags('complaint')
@Controller('complaints/:id/promise-card')
export class GetPromiseCardController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('complaint.read')
  @ApiOperation({ summary: '承诺卡：听到了什么、谁来办、何时前、依据哪条、编号' })
  @ApiOkResponse({ type: PromiseCardResponse })
  run(@PathId() id: string, @Me() me: Principal): Promise<PromiseCardResponse> {
    return this.queries.execute(new GetPromiseCard(id, me.unit));
  }
}
