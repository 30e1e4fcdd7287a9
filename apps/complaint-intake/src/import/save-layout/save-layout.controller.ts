import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { LayoutResponse } from '../layout-parts.js';
import { SaveLayout } from './save-layout.command.js';
import { layoutOf, SaveLayoutRequest } from './save-layout.request.js';

@ApiTags('import')
@Controller('import-layouts')
export class SaveLayoutController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('import.run')
  @ApiOperation({ summary: '保存一个来源的导入版式（列的对应、取值对应、固定值、日期写法）；新版式的 If-Match 为 "0"' })
  @ApiOkResponse({ type: LayoutResponse })
  run(
    @Body() body: SaveLayoutRequest,
    @ExpectedVersion() expected: number,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<LayoutResponse> {
    return this.commands.execute(new SaveLayout(layoutOf(body), expected, me.accountId, key));
  }
}
