import { Controller } from '@nestjs/common';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { KnownMatters } from './known-matters.js';

@Controller()
export class KnownMatterConsumer {
  constructor(private readonly matters: KnownMatters) {}

  @Hears(ComplaintRegisteredV1)
  registered({ data }: ComplaintRegisteredV1, { tx }: Delivery): Promise<void> {
    return this.matters.described(data.matterId, data, tx);
  }

  @Hears(MatterTakenV1)
  taken({ data }: MatterTakenV1, { tx }: Delivery): Promise<void> {
    return this.matters.described(data.matterId, data, tx);
  }

  @Hears(CustodyChangedV1)
  custodyChanged(event: CustodyChangedV1, { tx }: Delivery): Promise<void> {
    return this.matters.custodyChanged(event, tx);
  }
}
