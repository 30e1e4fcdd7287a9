import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { RecordMeasure } from './record-measure.command.js';
import { RecordMeasureRequest } from './record-measure.request.js';
import { MeasureRecordedResponse } from './record-measure.response.js';

@ApiTags('urgent-measure')
@Controller('urgent-measures')
export class RecordMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('measure.record')
  @ApiOperation({ summary: '登记紧急证据措施；事项冻结或在途时也可以 (P-12)' })
  @ApiCreatedResponse({ type: MeasureRecordedResponse })
  run(@Body() body: RecordMeasureRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<MeasureRecordedResponse> {
    return this.commands.execute(new RecordMeasure(body, me.accountId, key));
  }
}
