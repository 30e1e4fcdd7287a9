import { Controller } from '@nestjs/common';
import { FileStateChangedV1 } from '#libs/contracts/src/case-referral/file-state-changed.v1.js';
import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { HandOverReturnedV1 } from '#libs/contracts/src/case-referral/hand-over-returned.v1.js';
import { RecallConfirmedV1 } from '#libs/contracts/src/case-referral/recall-confirmed.v1.js';
import { FreezeRefusedV1 } from '#libs/contracts/src/complaint-intake/freeze-refused.v1.js';
import { MatterFrozenV1 } from '#libs/contracts/src/complaint-intake/matter-frozen.v1.js';
import { handOverNote } from '#libs/contracts/src/matter-content.js';
import type { HandOverNumber } from '#libs/custody/src/custody.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Region } from '#libs/domain/src/region.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { mustComeFrom } from '#libs/messaging/src/transport/must-come-from.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { CarryOut } from '../../dispute/integration/carry-out.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import { Supplements } from '../../urgent-measure/integration/supplements.js';
import type { Answer, OutgoingHandOver } from '../domain/outgoing-hand-over.js';
import { OutgoingFiles } from '../files/outgoing-files.js';
import { OutgoingHandOverRepository } from '../persistence/outgoing-hand-over.repository.js';

/** What this region's owner and the receiver answer to a hand-over that we send. */
@Controller()
export class OutgoingHandOverConsumer {
  constructor(
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly files: OutgoingFiles,
    private readonly matters: KnownMatters,
    private readonly carryOut: CarryOut,
    private readonly supplements: Supplements,
    private readonly seals: Seals,
    private readonly rules: Rules,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  @Hears(MatterFrozenV1)
  async frozen({ data: { ownFiles, ...dossier } }: MatterFrozenV1, { tx }: Delivery): Promise<void> {
    const at = this.clock.now();
    const signBy = this.rules.due('sign-hand-over', at);
    await this.change(dossier.handOverId, tx, (handOver) => handOver.matterFrozen(dossier.number, dossier, signBy, at));
    if (ownFiles !== undefined) await this.files.list(dossier.handOverId, ownFiles, tx);
  }

  @Hears(FileStateChangedV1)
  async fileStateChanged({ data }: FileStateChangedV1, delivery: Delivery): Promise<void> {
    if (this.isForUs(data, delivery)) await this.files.told(data.handOverId, data.fileId, data.state, data.reason, delivery.tx);
  }

  @Hears(FreezeRefusedV1)
  freezeRefused({ data }: FreezeRefusedV1, { tx }: Delivery): Promise<void> {
    return this.change(data.handOverId, tx, async (handOver) => {
      handOver.freezeRefused(data.reason, this.clock.now());
      await this.carryOut.couldNotFreeze(handOver, tx);
    });
  }

  @Hears(HandOverAcceptedV1)
  async accepted({ data }: HandOverAcceptedV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.to, delivery);
    await this.matters.holderSeen(data.matterId, data.to, data.epoch, delivery.tx);
    await this.supplements.tellHolder(data.matterId, { region: data.to, epoch: data.epoch }, delivery.tx);
    if (this.isForUs(data, delivery)) {
      await this.change(data.handOverId, delivery.tx, (handOver) =>
        handOver.accepted(answer(data, delivery), data.epoch, this.clock.now()),
      );
    }
  }

  @Hears(HandOverReturnedV1)
  async returned({ data }: HandOverReturnedV1, delivery: Delivery): Promise<void> {
    if (!this.isForUs(data, delivery)) return;
    const { reason } = await this.seals.open(data.reason, handOverNote);
    await this.change(data.handOverId, delivery.tx, (handOver) =>
      handOver.returned(answer(data, delivery), { ground: data.ground, reason, objected: data.objected }, this.clock.now()),
    );
  }

  @Hears(RecallConfirmedV1)
  async recallConfirmed({ data }: RecallConfirmedV1, delivery: Delivery): Promise<void> {
    if (this.isForUs(data, delivery)) {
      await this.change(data.handOverId, delivery.tx, (handOver) => handOver.recallConfirmed(answer(data, delivery), this.clock.now()));
    }
  }

  private isForUs(data: { from: Region; to: Region }, delivery: Delivery): boolean {
    mustComeFrom(data.to, delivery);
    return data.from === this.here.region;
  }

  private async change(id: string, tx: Tx, what: (handOver: OutgoingHandOver) => void | Promise<void>): Promise<void> {
    const handOver = await this.handOvers.get(id, tx);
    await what(handOver);
    await this.handOvers.save(handOver, tx);
  }
}

const answer = ({ number }: { number: HandOverNumber }, { sent }: Delivery): Answer => ({ number, teller: sent.region });
