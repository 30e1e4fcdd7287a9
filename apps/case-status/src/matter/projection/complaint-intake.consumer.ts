import { Controller } from '@nestjs/common';
import { AttachmentAddedV1 } from '#libs/contracts/src/complaint-intake/attachment-added.v1.js';
import { AttachmentRemovedV1 } from '#libs/contracts/src/complaint-intake/attachment-removed.v1.js';
import { ComplaintAcceptedV1 } from '#libs/contracts/src/complaint-intake/complaint-accepted.v1.js';
import { ComplaintAnsweredV1 } from '#libs/contracts/src/complaint-intake/complaint-answered.v1.js';
import { ComplaintClosedV1 } from '#libs/contracts/src/complaint-intake/complaint-closed.v1.js';
import { ComplaintNotedV1 } from '#libs/contracts/src/complaint-intake/complaint-noted.v1.js';
import { ComplaintRefusedV1 } from '#libs/contracts/src/complaint-intake/complaint-refused.v1.js';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { DeadlineChangedV1 } from '#libs/contracts/src/complaint-intake/deadline-changed.v1.js';
import { DeadlineEscalatedV1 } from '#libs/contracts/src/complaint-intake/deadline-escalated.v1.js';
import { DeadlineOverdueV1 } from '#libs/contracts/src/complaint-intake/deadline-overdue.v1.js';
import { DeadlineRemindedV1 } from '#libs/contracts/src/complaint-intake/deadline-reminded.v1.js';
import { FreezeRefusedV1 } from '#libs/contracts/src/complaint-intake/freeze-refused.v1.js';
import { IdentityDemandedV1 } from '#libs/contracts/src/complaint-intake/identity-demanded.v1.js';
import { IdentityShownV1 } from '#libs/contracts/src/complaint-intake/identity-shown.v1.js';
import { LeadOpenedV1 } from '#libs/contracts/src/complaint-intake/lead-opened.v1.js';
import { MatterDistributedV1 } from '#libs/contracts/src/complaint-intake/matter-distributed.v1.js';
import { MatterFrozenV1 } from '#libs/contracts/src/complaint-intake/matter-frozen.v1.js';
import { MatterMergedV1 } from '#libs/contracts/src/complaint-intake/matter-merged.v1.js';
import { MatterReturnedToIntakeV1 } from '#libs/contracts/src/complaint-intake/matter-returned-to-intake.v1.js';
import { MatterSplitV1 } from '#libs/contracts/src/complaint-intake/matter-split.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import { MediationConsentRecordedV1 } from '#libs/contracts/src/complaint-intake/mediation-consent-recorded.v1.js';
import { MediationEndToldV1 } from '#libs/contracts/src/complaint-intake/mediation-end-told.v1.js';
import { MediationEndedV1 } from '#libs/contracts/src/complaint-intake/mediation-ended.v1.js';
import { MediationOfferedV1 } from '#libs/contracts/src/complaint-intake/mediation-offered.v1.js';
import { MediationStartedV1 } from '#libs/contracts/src/complaint-intake/mediation-started.v1.js';
import { PaperIssuedV1 } from '#libs/contracts/src/complaint-intake/paper-issued.v1.js';
import { PaperVoidedV1 } from '#libs/contracts/src/complaint-intake/paper-voided.v1.js';
import { ResultToldV1 } from '#libs/contracts/src/complaint-intake/result-told.v1.js';
import { SubmissionLinkedV1 } from '#libs/contracts/src/complaint-intake/submission-linked.v1.js';
import { SubmissionWithdrawnV1 } from '#libs/contracts/src/complaint-intake/submission-withdrawn.v1.js';
import { SubmitterRedirectedV1 } from '#libs/contracts/src/complaint-intake/submitter-redirected.v1.js';
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

  @Hears(MatterMergedV1)
  matterMerged(_event: MatterMergedV1, delivery: Delivery): Promise<void> {
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

  @Hears(MatterDistributedV1)
  matterDistributed(_event: MatterDistributedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MatterReturnedToIntakeV1)
  matterReturnedToIntake(_event: MatterReturnedToIntakeV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(SubmitterRedirectedV1)
  submitterRedirected(_event: SubmitterRedirectedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(SubmissionWithdrawnV1)
  submissionWithdrawn(_event: SubmissionWithdrawnV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(IdentityDemandedV1)
  identityDemanded(_event: IdentityDemandedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(IdentityShownV1)
  identityShown(_event: IdentityShownV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MediationOfferedV1)
  mediationOffered(_event: MediationOfferedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MediationConsentRecordedV1)
  mediationConsentRecorded(_event: MediationConsentRecordedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MediationStartedV1)
  mediationStarted(_event: MediationStartedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MediationEndedV1)
  mediationEnded(_event: MediationEndedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(MediationEndToldV1)
  mediationEndTold(_event: MediationEndToldV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(LeadOpenedV1)
  leadOpened(_event: LeadOpenedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ResultToldV1)
  resultTold(_event: ResultToldV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ComplaintNotedV1)
  complaintNoted(_event: ComplaintNotedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }
}
