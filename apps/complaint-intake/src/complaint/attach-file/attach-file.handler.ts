import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Attaching } from '../attachment/attaching.js';
import { Uploads } from '../upload/uploads.js';
import { AttachFile } from './attach-file.command.js';
import type { AttachFileResponse } from './attach-file.response.js';

@CommandHandler(AttachFile)
export class AttachFileHandler implements ICommandHandler<AttachFile> {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: Uploads,
    private readonly attaching: Attaching,
  ) {}

  execute({ id, uploadId, by, request }: AttachFile): Promise<AttachFileResponse> {
    return this.transactions.once(request, async (tx) => {
      const file = await this.uploads.use(uploadId, by, tx);
      return this.attaching.attach(id, file, by, tx);
    });
  }
}
