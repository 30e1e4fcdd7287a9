import { Controller } from '@nestjs/common';
import { FileOfferedAgainV1 } from '#libs/contracts/src/case-referral/file-offered-again.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { mustComeFrom } from '#libs/messaging/src/transport/must-come-from.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import { RecallOfUnknown } from '../domain/incoming-hand-over.errors.js';
import { IncomingHandOver } from '../domain/incoming-hand-over.js';
import { IncomingFiles } from '../files/incoming-files.js';
import { IncomingHandOverRepository } from '../persistence/incoming-hand-over.repository.js';

/** What other regions send us. */
@Controller()
export class IncomingHandOverConsumer {
  constructor(
    private readonly handOvers: IncomingHandOverRepository,
    private readonly files: IncomingFiles,
    private readonly matters: KnownMatters,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  @Hears(HandOverOfferedV1)
  async offered({ data }: HandOverOfferedV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.from, delivery);
    await this.matters.holderSeen(data.matterId, data.from, data.number.epoch, delivery.tx);
    if (data.to !== this.here.region) return;
    const { handOverId: id, matterId, from, number, kind, receivedAt, returns, past, signBy, designated = false } = data;
    const offer = { id, matterId, from, number, kind, receivedAt, returns, past, signBy, designated };
    const now = this.clock.now();
    const handOver = IncomingHandOver.deliver(offer, await this.handOvers.highestSeen(matterId, delivery.tx), now);
    if (handOver === undefined) return this.handOvers.passOver(id, now, delivery.tx);
    const dossier = { note: data.note, content: data.content, reporter: data.reporter ?? null, files: data.files ?? null };
    if (designated) handOver.acceptDesignated(await this.matters.ownEpoch(matterId, delivery.tx), now);
    await this.handOvers.add(handOver, dossier, delivery.tx);
    if (data.files !== undefined) await this.files.expect(id, data.files, delivery.tx);
  }

  @Hears(FileOfferedAgainV1)
  async fileOfferedAgain({ data }: FileOfferedAgainV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.from, delivery);
    if (data.to !== this.here.region) return;
    const file = await this.files.find(data.handOverId, data.fileId, delivery.tx);
    if (file === undefined) return;
    file.offeredAgain(this.clock.now());
    await this.files.save(file, data, delivery.tx);
  }

  @Hears(RecallRequestedV1)
  async askedBack({ data }: RecallRequestedV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.from, delivery);
    if (data.to !== this.here.region) return;
    const handOver = await this.handOvers.find(data.handOverId, delivery.tx);
    if (handOver === undefined) throw new RecallOfUnknown(`no hand-over ${data.handOverId} is known here`);
    handOver.askedBack({ number: data.number, teller: delivery.sent.region }, this.clock.now());
    await this.handOvers.save(handOver, delivery.tx);
  }
}
