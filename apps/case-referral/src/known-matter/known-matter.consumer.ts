import { Controller } from '@nestjs/common';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import { Clock } from '#libs/domain/src/clock.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { FollowCustody } from '../dispute/integration/follow-custody.js';
import { OutgoingHandOverRepository } from '../outgoing-hand-over/persistence/outgoing-hand-over.repository.js';
import { KnownMatters } from './known-matters.js';

@Controller()
export class KnownMatterConsumer {
  constructor(
    private readonly matters: KnownMatters,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly disputes: FollowCustody,
    private readonly clock: Clock,
  ) {}

  @Hears(ComplaintRegisteredV1)
  registered({ data }: ComplaintRegisteredV1, { tx }: Delivery): Promise<void> {
    return this.matters.described(data.matterId, data, tx);
  }

  @Hears(MatterTakenV1)
  taken({ data }: MatterTakenV1, { tx }: Delivery): Promise<void> {
    return this.matters.described(data.matterId, data, tx);
  }

  @Hears(CustodyChangedV1)
  async custodyChanged(event: CustodyChangedV1, { tx }: Delivery): Promise<void> {
    if (!(await this.matters.custodyChanged(event, tx))) return;
    await this.closeOvertaken(event.data, tx);
    await this.disputes.follow(event.data, tx);
  }

  /** The matter was handed back to this region before its own older hand-over heard the acceptance. */
  private async closeOvertaken({ matterId, epoch }: CustodyChangedV1['data'], tx: Tx): Promise<void> {
    const open = await this.handOvers.openOf(matterId, tx);
    if (open?.state !== 'in-transit' || (open.number?.epoch ?? epoch) + 1 >= epoch) return;
    open.overtaken(epoch, this.clock.now());
    await this.handOvers.save(open, tx);
  }
}
