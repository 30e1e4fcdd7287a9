import { Controller, Delete, HttpCode, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Open } from '#libs/auth/src/allowed.js';
import { AuthPlace } from '#libs/auth/src/auth-place.js';
import { Authentication } from '#libs/auth/src/authentication.js';
import { clearSessionCookie } from '#libs/auth/src/session-cookie.js';
import { Here } from '#libs/domain/src/here.js';
import { LogOut } from './log-out.command.js';

/** Open to everybody, because a browser must get rid of a cookie that is worth nothing any more, too. */
@ApiTags('account')
@Controller('session')
export class LogOutController {
  constructor(
    private readonly commands: CommandBus,
    private readonly authentication: Authentication,
    private readonly place: AuthPlace,
    private readonly here: Here,
  ) {}

  @Delete()
  @HttpCode(204)
  @Open()
  @ApiOperation({ summary: '退出登录' })
  @ApiNoContentResponse()
  async run(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const authenticated = await this.authentication.of(request);
    if (authenticated !== undefined) await this.commands.execute(new LogOut(authenticated.session));
    clearSessionCookie(response, { region: this.here.region, secure: this.place.secure });
  }
}
