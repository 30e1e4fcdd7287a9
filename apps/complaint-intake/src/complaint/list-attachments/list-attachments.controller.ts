import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { PathId } from '#libs/http/src/path-id.js';
import { AttachmentList } from './attachment-list.response.js';
import { ListAttachments } from './list-attachments.query.js';

@ApiTags('attachment')
@Controller('complaints/:id/attachments')
export class ListAttachmentsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('complaint.read')
  @ApiOperation({ summary: '事项的附件' })
  @ApiOkResponse({ type: AttachmentList })
  run(@PathId() id: string): Promise<AttachmentList> {
    return this.queries.execute(new ListAttachments(id));
  }
}
