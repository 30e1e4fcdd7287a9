import { Query } from '@nestjs/cqrs';
import type { AttachmentList } from './attachment-list.response.js';

export class ListAttachments extends Query<AttachmentList> {
  constructor(readonly id: string) {
    super();
  }
}
