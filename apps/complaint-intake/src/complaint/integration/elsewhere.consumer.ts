import { Controller } from '@nestjs/common';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { MattersElsewhere } from '../persistence/matters-elsewhere.js';

/** Keeps of the other regions' matters what makes them known again, and nothing else (R-023). */
@Controller()
export class ElsewhereConsumer {
  constructor(private readonly elsewhere: MattersElsewhere) {}

  @Hears(ComplaintRegisteredV1)
  async registered({ data }: ComplaintRegisteredV1, { tx, sent }: Delivery): Promise<void> {
    const { matterId: id, number, fingerprints } = data;
    if (fingerprints !== undefined) await this.elsewhere.keep({ id, number, region: sent.region }, fingerprints, tx);
  }
}
