import { Controller } from '@nestjs/common';
import { AttachmentAddedV1 } from '#libs/contracts/src/complaint-intake/attachment-added.v1.js';
import { AttachmentRemovedV1 } from '#libs/contracts/src/complaint-intake/attachment-removed.v1.js';
import { ComplaintAcceptedV1 } from '#libs/contracts/src/complaint-intake/complaint-accepted.v1.js';
import { ComplaintAnsweredV1 } from '#libs/contracts/src/complaint-intake/complaint-answered.v1.js';
import { ComplaintClosedV1 } from '#libs/contracts/src/complaint-intake/complaint-closed.v1.js';
import { ComplaintRefusedV1 } from '#libs/contracts/src/complaint-intake/complaint-refused.v1.js';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { DeadlineChangedV1 } from '#libs/contracts/src/complaint-intake/deadline-changed.v1.js';
import { DeadlineEscalatedV1 } from '#libs/contracts/src/complaint-intake/deadline-escalated.v1.js';
import { DeadlineOverdueV1 } from '#libs/contracts/src/complaint-intake/deadline-overdue.v1.js';
import { DeadlineRemindedV1 } from '#libs/contracts/src/complaint-intake/deadline-reminded.v1.js';
import { FreezeRefusedV1 } from '#libs/contracts/src/complaint-intake/freeze-refused.v1.js';
import { MatterFrozenV1 } from '#libs/contracts/src/complaint-intake/matter-frozen.v1.js';
import { MatterSplitV1 } from '#libs/contracts/src/complaint-intake/matter-split.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import { PaperIssuedV1 } from '#libs/contracts/src/complaint-intake/paper-issued.v1.js';
import { PaperVoidedV1 } from '#libs/contracts/src/complaint-intake/paper-voided.v1.js';
import { SubmissionLinkedV1 } from '#libs/contracts/src/complaint-intake/submission-linked.v1.js';
import { VerificationStartedV1 } from '#libs/contracts/src/complaint-intake/verification-started.v1.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { MatterProjection } from './matter.projection.js';

/** What the owners of matters tell, in all three regions. */
@Controller()
export class ComplaintIntakeConsumer {
  constructor(private readonly matters: MatterProjection) {}

  @Hears(AttachmentAddedV1)
  attachmentAdded(_event: AttachmentAddedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(AttachmentRemovedV1)
  attachmentRemoved(_event: AttachmentRemovedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ComplaintAcceptedV1)
  complaintAccepted(_event: ComplaintAcceptedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ComplaintAnsweredV1)
  complaintAnswered(_event: ComplaintAnsweredV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ComplaintClosedV1)
  complaintClosed(_event: ComplaintClosedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ComplaintRefusedV1)
  complaintRefused(_event: ComplaintRefusedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ComplaintRegisteredV1)
  complaintRegistered(_event: ComplaintRegisteredV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DeadlineChangedV1)
  deadlineChanged(_event: DeadlineChangedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DeadlineRemindedV1)
  deadlineReminded(_event: DeadlineRemindedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DeadlineOverdueV1)
  deadlineOverdue(_event: DeadlineOverdueV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DeadlineEscalatedV1)
  deadlineEscalated(_event: DeadlineEscalatedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(CustodyChangedV1)
  custodyChanged(_event: CustodyChangedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(FreezeRefusedV1)
  freezeRefused(_event: FreezeRefusedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MatterFrozenV1)
  matterFrozen(_event: MatterFrozenV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MatterSplitV1)
  matterSplit(_event: MatterSplitV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MatterTakenV1)
  matterTaken(_event: MatterTakenV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(PaperIssuedV1)
  paperIssued(_event: PaperIssuedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(PaperVoidedV1)
  paperVoided(_event: PaperVoidedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(SubmissionLinkedV1)
  submissionLinked(_event: SubmissionLinkedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(VerificationStartedV1)
  verificationStarted(_event: VerificationStartedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }
}
