import { Controller } from '@nestjs/common';
import { ComplaintAcceptedV1 } from '#libs/contracts/src/complaint-intake/complaint-accepted.v1.js';
import { ComplaintAnsweredV1 } from '#libs/contracts/src/complaint-intake/complaint-answered.v1.js';
import { ComplaintClosedV1 } from '#libs/contracts/src/complaint-intake/complaint-closed.v1.js';
import { ComplaintRefusedV1 } from '#libs/contracts/src/complaint-intake/complaint-refused.v1.js';
import { MatterMergedV1 } from '#libs/contracts/src/complaint-intake/matter-merged.v1.js';
import { MatterSplitV1 } from '#libs/contracts/src/complaint-intake/matter-split.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import { MediationEndedV1 } from '#libs/contracts/src/complaint-intake/mediation-ended.v1.js';
import { MediationStartedV1 } from '#libs/contracts/src/complaint-intake/mediation-started.v1.js';
import { SubmissionWithdrawnV1 } from '#libs/contracts/src/complaint-intake/submission-withdrawn.v1.js';
import { SubmitterRedirectedV1 } from '#libs/contracts/src/complaint-intake/submitter-redirected.v1.js';
import { VerificationStartedV1 } from '#libs/contracts/src/complaint-intake/verification-started.v1.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { HotlineDeliveries, type NoticeStatus } from '../persistence/hotline-deliveries.js';
import { HotlineTickets } from '../persistence/hotline-tickets.js';

interface Told {
  readonly data: { readonly matterId: string; readonly epoch: number; readonly at: Instant };
}

/**
 * Hears how a matter stands, in whichever region it is, and writes a notice for the source of its work order. A hand-over is told when it is accepted: until then the
 * matter is where it was.
 */
@Controller()
export class StatusConsumer {
  constructor(
    private readonly deliveries: HotlineDeliveries,
    private readonly tickets: HotlineTickets,
  ) {}

  @Hears(ComplaintAcceptedV1)
  accepted(event: ComplaintAcceptedV1, delivery: Delivery): Promise<void> {
    return this.tell('accepted', event, delivery);
  }

  @Hears(ComplaintRefusedV1)
  refused(event: ComplaintRefusedV1, delivery: Delivery): Promise<void> {
    return this.tell('refused', event, delivery);
  }

  @Hears(SubmitterRedirectedV1)
  redirected(event: SubmitterRedirectedV1, delivery: Delivery): Promise<void> {
    return this.tell('redirected', event, delivery);
  }

  @Hears(VerificationStartedV1)
  verifying(event: VerificationStartedV1, delivery: Delivery): Promise<void> {
    return this.tell('verifying', event, delivery);
  }

  /** The leads of a report live on: nothing has changed for it. */
  @Hears(SubmissionWithdrawnV1)
  async withdrawn(event: SubmissionWithdrawnV1, delivery: Delivery): Promise<void> {
    if (event.data.ends) await this.tell('withdrawn', event, delivery);
  }

  @Hears(MediationStartedV1)
  mediating(event: MediationStartedV1, delivery: Delivery): Promise<void> {
    return this.tell('mediating', event, delivery);
  }

  @Hears(MediationEndedV1)
  mediationEnded(event: MediationEndedV1, delivery: Delivery): Promise<void> {
    return this.tell('mediation-ended', event, delivery);
  }

  @Hears(ComplaintAnsweredV1)
  answered(event: ComplaintAnsweredV1, delivery: Delivery): Promise<void> {
    return this.tell('answered', event, delivery);
  }

  @Hears(ComplaintClosedV1)
  closed(event: ComplaintClosedV1, delivery: Delivery): Promise<void> {
    return this.tell('closed', event, delivery);
  }

  @Hears(MatterTakenV1)
  taken(event: MatterTakenV1, delivery: Delivery): Promise<void> {
    return this.tell('taken-over', event, delivery);
  }

  @Hears(MatterMergedV1)
  async merged(event: MatterMergedV1, delivery: Delivery): Promise<void> {
    await this.tell('merged', event, delivery);
    await this.tickets.follow(event.data.matterId, [event.data.into], delivery.tx);
  }

  @Hears(MatterSplitV1)
  split({ data }: MatterSplitV1, { tx }: Delivery): Promise<void> {
    return this.tickets.follow(data.matterId, data.parts, tx);
  }

  private async tell(status: NoticeStatus, { data: { matterId, epoch, at } }: Told, { tx, sent }: Delivery): Promise<void> {
    if (await this.tickets.isTicketed(matterId, tx)) await this.deliveries.add({ matterId, status, region: sent.region, epoch, at }, tx);
  }
}
