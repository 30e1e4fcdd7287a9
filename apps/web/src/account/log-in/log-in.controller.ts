import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Open } from '#libs/auth/src/allowed.js';
import { AuthPlace } from '#libs/auth/src/auth-place.js';
import { setSessionCookie } from '#libs/auth/src/session-cookie.js';
import { MeResponse, me } from '../me.response.js';
import { LogInRequest } from './log-in.request.js';
import { PasswordStrategy } from './password-strategy.js';

@ApiTags('account')
@Controller('session')
export class LogInController {
  constructor(
    private readonly passwords: PasswordStrategy,
    private readonly place: AuthPlace,
  ) {}

  @Post()
  @HttpCode(200)
  @Open()
  @ApiOperation({ summary: '登录：会话放在 cookie 里' })
  @ApiOkResponse({ type: MeResponse })
  async run(@Body() _body: LogInRequest, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<MeResponse> {
    const { token, session } = await this.passwords.signIn(request);
    setSessionCookie(response, token, session.expiresAt, { region: session.principal.region, secure: this.place.secure });
    return me(session.principal);
  }
}
