import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PathId } from '#libs/http/src/path-id.js';
import { DisputeResponse } from './dispute.response.js';
import { GetDispute } from './get-dispute.query.js';

@ApiTags('dispute')
@Controller('disputes/:id')
export class GetDisputeController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('dispute.read')
  @ApiOperation({ summary: '管辖争议：双方理由并列、期限、文书 (C-17)' })
  @ApiOkResponse({ type: DisputeResponse })
  run(@PathId() id: string): Promise<DisputeResponse> {
    return this.queries.execute(new GetDispute(id));
  }
}
