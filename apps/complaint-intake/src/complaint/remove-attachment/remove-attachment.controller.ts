import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { RemoveAttachment } from './remove-attachment.command.js';
import { RemoveAttachmentRequest } from './remove-attachment.request.js';

/** Takes no If-Match: a file never changes, so that nothing of it can have been overlooked. */
@ApiTags('attachment')
@Controller('complaints/:id/attachments/:attachmentId/removal')
export class RemoveAttachmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('attachment.remove')
  @ApiOperation({ summary: '移除尚未移交过的附件，须写明理由；记录保留' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @PathId('attachmentId') attachmentId: string,
    @Body() body: RemoveAttachmentRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new RemoveAttachment(id, attachmentId, body.reason, me.accountId, key));
  }
}
