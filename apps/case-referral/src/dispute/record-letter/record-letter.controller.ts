import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { RecordLetter } from './record-letter.command.js';
import { RecordLetterRequest } from './record-letter.request.js';
import { LetterKeptResponse } from './record-letter.response.js';

@ApiTags('dispute')
@Controller('letters')
export class RecordLetterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('dispute.record')
  @ApiOperation({ summary: '登记指定管辖文书或协议；非持有地区自动转交持有地区 (P-06)' })
  @ApiCreatedResponse({ type: LetterKeptResponse })
  run(@Body() body: RecordLetterRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<LetterKeptResponse> {
    return this.commands.execute(new RecordLetter(body, me.accountId, key));
  }
}
