import { DecisionRecordedV1 } from './case-referral/decision-recorded.v1.js';
import { DisputeDecidedV1 } from './case-referral/dispute-decided.v1.js';
import { DisputeEndedV1 } from './case-referral/dispute-ended.v1.js';
import { DisputeOpenedV1 } from './case-referral/dispute-opened.v1.js';
import { DisputeReportedV1 } from './case-referral/dispute-reported.v1.js';
import { FileOfferedAgainV1 } from './case-referral/file-offered-again.v1.js';
import { FileStateChangedV1 } from './case-referral/file-state-changed.v1.js';
import { HandOverAcceptedV1 } from './case-referral/hand-over-accepted.v1.js';
import { HandOverApprovedV1 } from './case-referral/hand-over-approved.v1.js';
import { HandOverDeliveredV1 } from './case-referral/hand-over-delivered.v1.js';
import { HandOverEndedV1 } from './case-referral/hand-over-ended.v1.js';
import { HandOverMovedV1 } from './case-referral/hand-over-moved.v1.js';
import { HandOverOfferedV1 } from './case-referral/hand-over-offered.v1.js';
import { HandOverReturnedV1 } from './case-referral/hand-over-returned.v1.js';
import { HandOverSignedV1 } from './case-referral/hand-over-signed.v1.js';
import { HandOverVoidedV1 } from './case-referral/hand-over-voided.v1.js';
import { LetterForwardedV1 } from './case-referral/letter-forwarded.v1.js';
import { LetterRefusedV1 } from './case-referral/letter-refused.v1.js';
import { RecallConfirmedV1 } from './case-referral/recall-confirmed.v1.js';
import { RecallRequestedV1 } from './case-referral/recall-requested.v1.js';
import { ReferralDraftedV1 } from './case-referral/referral-drafted.v1.js';
import { ReferralWithdrawnV1 } from './case-referral/referral-withdrawn.v1.js';
import { UrgentMeasureDealtWithV1 } from './case-referral/urgent-measure-dealt-with.v1.js';
import { UrgentMeasureJudgedV1 } from './case-referral/urgent-measure-judged.v1.js';
import { UrgentMeasureLapsedV1 } from './case-referral/urgent-measure-lapsed.v1.js';
import { UrgentMeasureRecordedV1 } from './case-referral/urgent-measure-recorded.v1.js';
import { UrgentMeasureToldV1 } from './case-referral/urgent-measure-told.v1.js';
import { AttachmentAddedV1 } from './complaint-intake/attachment-added.v1.js';
import { AttachmentRemovedV1 } from './complaint-intake/attachment-removed.v1.js';
import { ComplaintAcceptedV1 } from './complaint-intake/complaint-accepted.v1.js';
import { ComplaintAnsweredV1 } from './complaint-intake/complaint-answered.v1.js';
import { ComplaintClosedV1 } from './complaint-intake/complaint-closed.v1.js';
import { ComplaintNotedV1 } from './complaint-intake/complaint-noted.v1.js';
import { ComplaintRefusedV1 } from './complaint-intake/complaint-refused.v1.js';
import { ComplaintRegisteredV1 } from './complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from './complaint-intake/custody-changed.v1.js';
import { DeadlineChangedV1 } from './complaint-intake/deadline-changed.v1.js';
import { DeadlineEscalatedV1 } from './complaint-intake/deadline-escalated.v1.js';
import { DeadlineOverdueV1 } from './complaint-intake/deadline-overdue.v1.js';
import { DeadlineRemindedV1 } from './complaint-intake/deadline-reminded.v1.js';
import { FreezeRefusedV1 } from './complaint-intake/freeze-refused.v1.js';
import { IdentityDemandedV1 } from './complaint-intake/identity-demanded.v1.js';
import { IdentityShownV1 } from './complaint-intake/identity-shown.v1.js';
import { LeadOpenedV1 } from './complaint-intake/lead-opened.v1.js';
import { MatterDistributedV1 } from './complaint-intake/matter-distributed.v1.js';
import { MatterFrozenV1 } from './complaint-intake/matter-frozen.v1.js';
import { MatterMergedV1 } from './complaint-intake/matter-merged.v1.js';
import { MatterReturnedToIntakeV1 } from './complaint-intake/matter-returned-to-intake.v1.js';
import { MatterSplitV1 } from './complaint-intake/matter-split.v1.js';
import { MatterTakenV1 } from './complaint-intake/matter-taken.v1.js';
import { MediationConsentRecordedV1 } from './complaint-intake/mediation-consent-recorded.v1.js';
import { MediationEndToldV1 } from './complaint-intake/mediation-end-told.v1.js';
import { MediationEndedV1 } from './complaint-intake/mediation-ended.v1.js';
import { MediationOfferedV1 } from './complaint-intake/mediation-offered.v1.js';
import { MediationStartedV1 } from './complaint-intake/mediation-started.v1.js';
import { PaperIssuedV1 } from './complaint-intake/paper-issued.v1.js';
import { PaperVoidedV1 } from './complaint-intake/paper-voided.v1.js';
import { ResultToldV1 } from './complaint-intake/result-told.v1.js';
import { SubmissionLinkedV1 } from './complaint-intake/submission-linked.v1.js';
import { SubmissionWithdrawnV1 } from './complaint-intake/submission-withdrawn.v1.js';
import { SubmitterRedirectedV1 } from './complaint-intake/submitter-redirected.v1.js';
import { VerificationStartedV1 } from './complaint-intake/verification-started.v1.js';
import type { Contract } from './contract.js';
import { AccountChangedV1 } from './web/account-changed.v1.js';
import { RulesLoadedV1 } from './web/rules-loaded.v1.js';
import { SessionEndedV1 } from './web/session-ended.v1.js';

/** Every promise there is: the AsyncAPI document and the golden tests are made from this list. */
export const allContracts: readonly Contract[] = [
  AttachmentAddedV1,
  AttachmentRemovedV1,
  ComplaintAcceptedV1,
  ComplaintAnsweredV1,
  ComplaintClosedV1,
  ComplaintRefusedV1,
  ComplaintRegisteredV1,
  CustodyChangedV1,
  FreezeRefusedV1,
  MatterFrozenV1,
  MatterSplitV1,
  MatterTakenV1,
  PaperIssuedV1,
  PaperVoidedV1,
  SubmissionLinkedV1,
  VerificationStartedV1,
  MatterDistributedV1,
  MatterReturnedToIntakeV1,
  SubmitterRedirectedV1,
  SubmissionWithdrawnV1,
  IdentityDemandedV1,
  IdentityShownV1,
  MediationOfferedV1,
  MediationConsentRecordedV1,
  MediationStartedV1,
  MediationEndedV1,
  MediationEndToldV1,
  LeadOpenedV1,
  ResultToldV1,
  ComplaintNotedV1,
  FileOfferedAgainV1,
  FileStateChangedV1,
  HandOverAcceptedV1,
  HandOverApprovedV1,
  HandOverDeliveredV1,
  HandOverEndedV1,
  HandOverMovedV1,
  HandOverOfferedV1,
  HandOverReturnedV1,
  HandOverSignedV1,
  HandOverVoidedV1,
  RecallConfirmedV1,
  RecallRequestedV1,
  ReferralDraftedV1,
  ReferralWithdrawnV1,
  MatterMergedV1,
  AccountChangedV1,
  SessionEndedV1,
  RulesLoadedV1,
  DeadlineChangedV1,
  DeadlineEscalatedV1,
  DeadlineOverdueV1,
  DeadlineRemindedV1,
  DecisionRecordedV1,
  DisputeDecidedV1,
  DisputeEndedV1,
  DisputeOpenedV1,
  DisputeReportedV1,
  LetterForwardedV1,
  LetterRefusedV1,
  UrgentMeasureRecordedV1,
  UrgentMeasureToldV1,
  UrgentMeasureJudgedV1,
  UrgentMeasureDealtWithV1,
  UrgentMeasureLapsedV1,
];
