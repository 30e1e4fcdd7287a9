import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { BlobStore } from '#libs/blobs/src/blob-store.js';
import { FileLimits } from '#libs/blobs/src/file-limits.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Attachments } from '../attachment/attachments.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import type { AttachmentList } from './attachment-list.response.js';
import { ListAttachments } from './list-attachments.query.js';

@QueryHandler(ListAttachments)
export class ListAttachmentsHandler implements IQueryHandler<ListAttachments> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly attachments: Attachments,
    private readonly blobs: BlobStore,
    private readonly limits: FileLimits,
  ) {}

  async execute({ id }: ListAttachments): Promise<AttachmentList> {
    const attachments = await this.transactions.run(async (tx) => {
      await this.complaints.get(id, tx);
      return this.attachments.of(id, tx);
    });
    const items = attachments.map(async ({ removed, ...attachment }) => ({
      ...attachment,
      arrived: await this.blobs.has(attachment.sha256),
      ...(removed === undefined ? {} : { removed }),
    }));
    const { largestFile, largestMatter, mostFiles } = this.limits;
    return { items: await Promise.all(items), limits: { largestFileBytes: largestFile, largestMatterBytes: largestMatter, mostFiles } };
  }
}
