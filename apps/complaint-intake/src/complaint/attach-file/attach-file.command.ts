import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { AttachFileResponse } from './attach-file.response.js';

/** 添加附件 */
export class AttachFile extends Command<AttachFileResponse> {
  constructor(
    readonly id: string,
    readonly uploadId: string,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
