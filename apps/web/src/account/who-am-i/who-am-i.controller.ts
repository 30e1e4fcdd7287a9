import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { MeResponse, me } from '../me.response.js';

@ApiTags('account')
@Controller('me')
export class WhoAmIController {
  @Get()
  @SignedIn()
  @ApiOperation({ summary: '当前登录的人员及其权限' })
  @ApiOkResponse({ type: MeResponse })
  run(@Me() principal: Principal): MeResponse {
    return me(principal);
  }
}
