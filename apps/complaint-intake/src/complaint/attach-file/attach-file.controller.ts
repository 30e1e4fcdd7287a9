import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { AttachFile } from './attach-file.command.js';
import { AttachFileRequest } from './attach-file.request.js';
import { AttachFileResponse } from './attach-file.response.js';

/** Takes no If-Match: a file that is added overwrites nothing that somebody else has written. */
@ApiTags('attachment')
@Controller('complaints/:id/attachments')
export class AttachFileController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allowed('attachment.add')
  @ApiOperation({ summary: '把已上传的文件作为附件加到本地区持有的事项上' })
  @ApiCreatedResponse({ type: AttachFileResponse })
  run(
    @PathId() id: string,
    @Body() body: AttachFileRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<AttachFileResponse> {
    return this.commands.execute(new AttachFile(id, body.uploadId, me.accountId, key));
  }
}
