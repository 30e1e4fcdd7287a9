import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SignedIn } from '#libs/auth/src/allowed.js';
import { AuthPlace } from '#libs/auth/src/auth-place.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { clearSessionCookie } from '#libs/auth/src/session-cookie.js';
import { ChangePassword } from './change-password.command.js';
import { ChangePasswordRequest } from './change-password.request.js';

@ApiTags('account')
@Controller('me/password')
export class ChangePasswordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly place: AuthPlace,
  ) {}

  /** Without an Idempotency-Key: beside it a hash of the request would be kept, and from that one passwords can be guessed. A repetition finds the old password wrong. */
  @Post()
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: '修改密码：所有会话随之结束' })
  @ApiNoContentResponse()
  async run(
    @Body() { current, password }: ChangePasswordRequest,
    @Me() me: Principal,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.commands.execute(new ChangePassword(me, current, password, request.ip ?? ''));
    clearSessionCookie(response, { region: me.region, secure: this.place.secure });
  }
}
