import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Attachments } from '../attachment/attachments.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { RemoveAttachment } from './remove-attachment.command.js';

@CommandHandler(RemoveAttachment)
export class RemoveAttachmentHandler implements ICommandHandler<RemoveAttachment> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly attachments: Attachments,
    private readonly clock: Clock,
  ) {}

  execute({ id, attachmentId, reason, by, request }: RemoveAttachment): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const at = this.clock.now();
      const complaint = await this.complaints.get(id, tx);
      complaint.removeAttachment(await this.attachments.get(id, attachmentId, tx), reason, by, at);
      await this.complaints.save(complaint, tx);
      await this.attachments.remove(id, attachmentId, { by, at, reason }, tx);
      return { version: complaint.version };
    });
  }
}
