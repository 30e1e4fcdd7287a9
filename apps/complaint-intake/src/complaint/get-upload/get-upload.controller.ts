import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { GetUpload } from './get-upload.query.js';
import { UploadResponse } from './upload.response.js';

@ApiTags('upload')
@Controller('uploads/:id')
export class GetUploadController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('attachment.add')
  @ApiOperation({ summary: '自己上传的文件：收到多少，是什么，能不能用' })
  @ApiOkResponse({ type: UploadResponse })
  run(@PathId() id: string, @Me() me: Principal): Promise<UploadResponse> {
    return this.queries.execute(new GetUpload(id, me.accountId));
  }
}
