import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { RotateSecret } from './rotate-secret.command.js';
import { RotateSecretRequest } from './rotate-secret.request.js';
import { SecretRotatedResponse } from './rotate-secret.response.js';

const usualHours = 24;

@ApiTags('hotline')
@Controller('hotline-sources/:id/secret')
export class RotateSecretController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('hotline.manage')
  @ApiOperation({ summary: '更换来源系统的密钥：新密钥只显示一次，旧密钥在过渡期内仍有效' })
  @ApiOkResponse({ type: SecretRotatedResponse })
  run(
    @PathId() id: string,
    @Body() { oldForHours = usualHours }: RotateSecretRequest,
    @ExpectedVersion() expected: number,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<SecretRotatedResponse> {
    return this.commands.execute(new RotateSecret(id, expected, oldForHours, me.accountId, key));
  }
}
