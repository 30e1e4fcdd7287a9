import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BlobStore } from '#libs/blobs/src/blob-store.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { OutgoingFiles } from '../files/outgoing-files.js';
import { OutgoingHandOverRepository } from '../persistence/outgoing-hand-over.repository.js';
import { OfferFile } from './offer-file.command.js';

@CommandHandler(OfferFile)
export class OfferFileHandler implements ICommandHandler<OfferFile> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly files: OutgoingFiles,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  /** The copy here is read to its end before anybody is sent for it again. */
  execute({ id, fileId, by, request }: OfferFile): Promise<{ fileId: string }> {
    return this.transactions.once(request, async (tx) => {
      const handOver = await this.handOvers.get(id, tx);
      const file = await this.files.get(id, fileId, tx);
      file.offerAgain(await this.blobs.isSound(file.facts.sha256), by, this.clock.now());
      await this.files.save(file, handOver, tx);
      return { fileId };
    });
  }
}
