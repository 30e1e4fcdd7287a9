import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { CreateSource } from './create-source.command.js';
import { CreateSourceRequest } from './create-source.request.js';
import { SourceCreatedResponse } from './create-source.response.js';

@ApiTags('hotline')
@Controller('hotline-sources')
export class CreateSourceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('hotline.manage')
  @ApiOperation({ summary: '接入来源系统（12315、12345 等）：密钥只显示一次' })
  @ApiCreatedResponse({ type: SourceCreatedResponse })
  run(@Body() body: CreateSourceRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<SourceCreatedResponse> {
    return this.commands.execute(new CreateSource(body, me.accountId, key));
  }
}
