import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { OfferFile } from './offer-file.command.js';
import { OfferFileResponse } from './offer-file.response.js';

@ApiTags('outgoing-hand-over')
@Controller('outgoing-hand-overs/:id/files/:fileId/offer')
export class OfferFileController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('hand-over.offer-file')
  @ApiOperation({ summary: '核对本地区的副本后，请对方重新取回被隔离的附件' })
  @ApiOkResponse({ type: OfferFileResponse })
  run(
    @PathId() id: string,
    @PathId('fileId') fileId: string,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<OfferFileResponse> {
    return this.commands.execute(new OfferFile(id, fileId, me.accountId, key));
  }
}
