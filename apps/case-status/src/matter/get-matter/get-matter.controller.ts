import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { LogAgeInterceptor } from '../reading/as-of.js';
import { GetMatter } from './get-matter.query.js';
import { MatterResponse } from './matter.response.js';

@ApiTags('matter')
@Controller('matters/:id')
@UseInterceptors(LogAgeInterceptor)
export class GetMatterController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('matter.read')
  @ApiOperation({ summary: '一个事项：状态、持有地区、流转链、转办、期限和三地统一的时间线' })
  @ApiOkResponse({ type: MatterResponse })
  run(@PathId() id: string, @Me() me: Principal): Promise<MatterResponse> {
    return this.queries.execute(new GetMatter(id, me));
  }
}
