import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Open } from '#libs/auth/src/allowed.js';
import { LogInRequest } from './log-in.request.js';
import { PasswordStrategy } from './password-strategy.js';

export class TokenResponse {
  @ApiProperty({ description: 'for the header `Authorization: Bearer …`' })
  readonly token!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;
}

@ApiTags('account')
@Controller('tokens')
export class IssueTokenController {
  constructor(private readonly passwords: PasswordStrategy) {}

  @Post()
  @Open()
  @ApiOperation({ summary: '登录：供系统使用的令牌' })
  @ApiCreatedResponse({ type: TokenResponse })
  async run(@Body() _body: LogInRequest, @Req() request: Request): Promise<TokenResponse> {
    const { token, session } = await this.passwords.signIn(request);
    return { token, expiresAt: session.expiresAt.toISOString() };
  }
}
