import { Injectable } from '@nestjs/common';
import { BlobDamaged, BlobStore, HashMismatch, type UnfinishedBlob } from '#libs/blobs/src/blob-store.js';
import { VirusScan } from '#libs/blobs/src/virus-scan/virus-scan.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { IncomingFile } from '../domain/incoming-file.js';
import { type Errand, Fetching } from '../files/fetching.js';
import { IncomingFiles } from '../files/incoming-files.js';
import { Interrupted, NotAsPromised, PeerFiles } from './peer-files.js';

/** Milliseconds between two notes of how far it came. */
const noteEvery = 1_000;

/** Fetches one file from where it was left, checks that it is what the dossier says, and has it looked at by this region's scanner. */
@Injectable()
export class PullFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: IncomingFiles,
    private readonly fetching: Fetching,
    private readonly peer: PeerFiles,
    private readonly blobs: BlobStore,
    private readonly virusScan: VirusScan,
    private readonly clock: Clock,
  ) {}

  async run(errand: Errand, stopping: AbortSignal): Promise<void> {
    const unfinished = await this.blobs.unfinished(`pull-${errand.handOverId}-${errand.id}`);
    try {
      if (unfinished.length < errand.bytes) await unfinished.append(this.noted(errand, unfinished.length, stopping));
      if (unfinished.length < errand.bytes) throw new Interrupted('broke-off');
      await this.keep(errand, unfinished);
    } catch (failure) {
      await this.settle(errand, unfinished, failure, stopping);
    }
  }

  private async *noted(errand: Errand, offset: number, stopping: AbortSignal): AsyncGenerator<Uint8Array> {
    let [received, noted] = [offset, performance.now()];
    for await (const piece of this.peer.from(errand, offset, stopping)) {
      yield piece;
      received += piece.length;
      if (performance.now() - noted < noteEvery) continue;
      noted = performance.now();
      await this.fetching.came(errand, received);
    }
  }

  /** The hash is computed from what lies on the disk: only then the file counts. */
  private async keep(errand: Errand, unfinished: UnfinishedBlob): Promise<void> {
    const { sha256 } = await unfinished.finish(errand.sha256);
    const blob = await this.blobs.find(sha256);
    if (blob === undefined) throw new Interrupted('damaged-here');
    const scan = await this.virusScan.scan(blob);
    if (scan.state === 'infected') throw new NotAsPromised('infected');
    await this.fetching.came(errand, errand.bytes);
    await this.change(errand, (file) => file.receive(scan.state === 'clean' ? 'clean' : scan.why, this.clock.now()));
  }

  private async settle(errand: Errand, unfinished: UnfinishedBlob, failure: unknown, stopping: AbortSignal): Promise<void> {
    const reason = failure instanceof NotAsPromised ? failure.reason : failure instanceof HashMismatch ? 'hash' : undefined;
    if (reason !== undefined) {
      await unfinished.discard();
      await this.change(errand, (file) => file.quarantine(reason, this.clock.now()));
    } else if (failure instanceof BlobDamaged) {
      await unfinished.discard();
      await this.fetching.failed(errand, 'damaged-here', 0);
    } else if (failure instanceof Interrupted) {
      if (stopping.aborted) await this.fetching.leave(errand, unfinished.length);
      else await this.fetching.failed(errand, failure.problem, unfinished.length);
    } else throw failure;
  }

  private change(errand: Errand, what: (file: IncomingFile) => void): Promise<void> {
    return this.transactions.run(async (tx) => {
      const file = await this.files.find(errand.handOverId, errand.id, tx);
      if (file === undefined) throw new Error(`no file ${errand.id} in hand-over ${errand.handOverId}`);
      what(file);
      await this.files.save(file, errand, tx);
    });
  }
}
