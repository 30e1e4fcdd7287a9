import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { JudgeMeasure } from './judge-measure.command.js';
import { JudgeMeasureRequest } from './judge-measure.request.js';

@ApiTags('urgent-measure')
@Controller('urgent-measures/:id/judgement')
export class JudgeMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('measure.approve')
  @ApiOperation({ summary: '补办批准，或不予批准并解除；登记人不得自行批准 (P-12、R-114)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() { approved }: JudgeMeasureRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new JudgeMeasure(id, expected, approved, me.accountId, key));
  }
}
