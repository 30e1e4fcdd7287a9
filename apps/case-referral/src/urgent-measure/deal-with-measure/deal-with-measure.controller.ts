import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { DealWithMeasure } from './deal-with-measure.command.js';
import { DealWithMeasureRequest } from './deal-with-measure.request.js';

@ApiTags('urgent-measure')
@Controller('urgent-measures/:id/disposal')
export class DealWithMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('measure.deal-with')
  @ApiOperation({ summary: '对证据作出处理；由持有事项的地区办理，不论措施由谁采取 (P-13)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() { how }: DealWithMeasureRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new DealWithMeasure(id, expected, how, me.accountId, key));
  }
}
