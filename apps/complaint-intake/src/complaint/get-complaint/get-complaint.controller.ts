import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ComplaintResponse } from './complaint.response.js';
import { GetComplaint } from './get-complaint.query.js';

@ApiTags('complaint')
@Controller('complaints/:id')
export class GetComplaintController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('complaint.read')
  @ApiOperation({ summary: '本地区登记或持有过的投诉、举报；举报人信息已遮蔽' })
  @ApiOkResponse({ type: ComplaintResponse })
  run(@PathId() id: string, @Me() me: Principal): Promise<ComplaintResponse> {
    return this.queries.execute(new GetComplaint(id, me));
  }
}
