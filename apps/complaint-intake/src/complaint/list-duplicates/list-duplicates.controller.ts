import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { DuplicatesResponse } from '../duplicates/duplicates.response.js';
import { ListDuplicates } from './list-duplicates.query.js';

@ApiTags('complaint')
@Controller('complaints/:id/duplicates')
export class ListDuplicatesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('complaint.read')
  @ApiOperation({ summary: '与本事项可能重复的事项，附分数、理由与已作的结论 (C-20)' })
  @ApiOkResponse({ type: DuplicatesResponse })
  run(@PathId() id: string, @Me() me: Principal): Promise<DuplicatesResponse> {
    return this.queries.execute(new ListDuplicates(id, me));
  }
}
