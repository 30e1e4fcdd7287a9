import { Controller } from '@nestjs/common';
import { DecisionRecordedV1 } from '#libs/contracts/src/case-referral/decision-recorded.v1.js';
import { DisputeDecidedV1 } from '#libs/contracts/src/case-referral/dispute-decided.v1.js';
import { DisputeEndedV1 } from '#libs/contracts/src/case-referral/dispute-ended.v1.js';
import { DisputeOpenedV1 } from '#libs/contracts/src/case-referral/dispute-opened.v1.js';
import { DisputeReportedV1 } from '#libs/contracts/src/case-referral/dispute-reported.v1.js';
import { FileOfferedAgainV1 } from '#libs/contracts/src/case-referral/file-offered-again.v1.js';
import { FileStateChangedV1 } from '#libs/contracts/src/case-referral/file-state-changed.v1.js';
import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { HandOverApprovedV1 } from '#libs/contracts/src/case-referral/hand-over-approved.v1.js';
import { HandOverDeliveredV1 } from '#libs/contracts/src/case-referral/hand-over-delivered.v1.js';
import { HandOverEndedV1 } from '#libs/contracts/src/case-referral/hand-over-ended.v1.js';
import { HandOverMovedV1 } from '#libs/contracts/src/case-referral/hand-over-moved.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { HandOverReturnedV1 } from '#libs/contracts/src/case-referral/hand-over-returned.v1.js';
import { HandOverSignedV1 } from '#libs/contracts/src/case-referral/hand-over-signed.v1.js';
import { HandOverVoidedV1 } from '#libs/contracts/src/case-referral/hand-over-voided.v1.js';
import { LetterForwardedV1 } from '#libs/contracts/src/case-referral/letter-forwarded.v1.js';
import { LetterRefusedV1 } from '#libs/contracts/src/case-referral/letter-refused.v1.js';
import { RecallConfirmedV1 } from '#libs/contracts/src/case-referral/recall-confirmed.v1.js';
import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import { ReferralDraftedV1 } from '#libs/contracts/src/case-referral/referral-drafted.v1.js';
import { ReferralWithdrawnV1 } from '#libs/contracts/src/case-referral/referral-withdrawn.v1.js';
import { UrgentMeasureDealtWithV1 } from '#libs/contracts/src/case-referral/urgent-measure-dealt-with.v1.js';
import { UrgentMeasureJudgedV1 } from '#libs/contracts/src/case-referral/urgent-measure-judged.v1.js';
import { UrgentMeasureLapsedV1 } from '#libs/contracts/src/case-referral/urgent-measure-lapsed.v1.js';
import { UrgentMeasureRecordedV1 } from '#libs/contracts/src/case-referral/urgent-measure-recorded.v1.js';
import { UrgentMeasureToldV1 } from '#libs/contracts/src/case-referral/urgent-measure-told.v1.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { MatterProjection } from './matter.projection.js';

/** What both sides of hand-overs tell, in all three regions. */
@Controller()
export class CaseReferralConsumer {
  constructor(private readonly matters: MatterProjection) {}

  @Hears(FileOfferedAgainV1)
  fileOfferedAgain(_event: FileOfferedAgainV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(FileStateChangedV1)
  fileStateChanged(_event: FileStateChangedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverAcceptedV1)
  handOverAccepted(_event: HandOverAcceptedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverApprovedV1)
  handOverApproved(_event: HandOverApprovedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverDeliveredV1)
  handOverDelivered(_event: HandOverDeliveredV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverEndedV1)
  handOverEnded(_event: HandOverEndedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverMovedV1)
  handOverMoved(_event: HandOverMovedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverOfferedV1)
  handOverOffered(_event: HandOverOfferedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverReturnedV1)
  handOverReturned(_event: HandOverReturnedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverSignedV1)
  handOverSigned(_event: HandOverSignedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(HandOverVoidedV1)
  handOverVoided(_event: HandOverVoidedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(RecallConfirmedV1)
  recallConfirmed(_event: RecallConfirmedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(RecallRequestedV1)
  recallRequested(_event: RecallRequestedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ReferralDraftedV1)
  referralDrafted(_event: ReferralDraftedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(ReferralWithdrawnV1)
  referralWithdrawn(_event: ReferralWithdrawnV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DecisionRecordedV1)
  decisionRecorded(_event: DecisionRecordedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DisputeDecidedV1)
  disputeDecided(_event: DisputeDecidedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DisputeEndedV1)
  disputeEnded(_event: DisputeEndedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DisputeOpenedV1)
  disputeOpened(_event: DisputeOpenedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(DisputeReportedV1)
  disputeReported(_event: DisputeReportedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(LetterForwardedV1)
  letterForwarded(_event: LetterForwardedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(LetterRefusedV1)
  letterRefused(_event: LetterRefusedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(UrgentMeasureRecordedV1)
  urgentMeasureRecorded(_event: UrgentMeasureRecordedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(UrgentMeasureToldV1)
  urgentMeasureTold(_event: UrgentMeasureToldV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(UrgentMeasureJudgedV1)
  urgentMeasureJudged(_event: UrgentMeasureJudgedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(UrgentMeasureDealtWithV1)
  urgentMeasureDealtWith(_event: UrgentMeasureDealtWithV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }

  @Hears(UrgentMeasureLapsedV1)
  urgentMeasureLapsed(_event: UrgentMeasureLapsedV1, delivery: Delivery): Promise<void> {
    return this.matters.apply(delivery);
  }
}
