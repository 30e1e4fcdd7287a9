import { Module } from '@nestjs/common';
import { FileTickets } from '#libs/blobs/src/file-tickets.js';
import { regions } from '#libs/domain/src/region.js';
import { topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { DoctorController } from '#libs/service/src/doctor/doctor.controller.js';
import { frameMigrations } from '#libs/service/src/frame.migrations.js';
import { OutboxController } from '#libs/service/src/outbox/outbox.controller.js';
import { ParkedController } from '#libs/service/src/parked/parked.controller.js';
import type { ServiceDefinition } from '#libs/service/src/service-definition.js';
import { ApproveDecisionController } from './dispute/approve-decision/approve-decision.controller.js';
import { ApproveDecisionHandler } from './dispute/approve-decision/approve-decision.handler.js';
import { GetDisputeController } from './dispute/get-dispute/get-dispute.controller.js';
import { GetDisputeHandler } from './dispute/get-dispute/get-dispute.handler.js';
import { CarryOut } from './dispute/integration/carry-out.js';
import { DisputeConsumer } from './dispute/integration/dispute.consumer.js';
import { FollowCustody } from './dispute/integration/follow-custody.js';
import { Letters } from './dispute/integration/letters.js';
import { Opening } from './dispute/integration/opening.js';
import { DisputeRepository } from './dispute/persistence/dispute.repository.js';
import { DisputeRow } from './dispute/persistence/dispute.row.js';
import { ToldDisputes } from './dispute/persistence/told-disputes.js';
import { RaiseDisputeController } from './dispute/raise-dispute/raise-dispute.controller.js';
import { RaiseDisputeHandler } from './dispute/raise-dispute/raise-dispute.handler.js';
import { RecordLetterController } from './dispute/record-letter/record-letter.controller.js';
import { RecordLetterHandler } from './dispute/record-letter/record-letter.handler.js';
import { ReportDisputeController } from './dispute/report-dispute/report-dispute.controller.js';
import { ReportDisputeHandler } from './dispute/report-dispute/report-dispute.handler.js';
import { ObjectToHandOverController } from './incoming-hand-over/object-to-hand-over/object-to-hand-over.controller.js';
import { ObjectToHandOverHandler } from './incoming-hand-over/object-to-hand-over/object-to-hand-over.handler.js';
import { Dispute1000000000261 } from './migrations/dispute.migration.js';
import './hand-over.problems.js';
import { ReadHandOversController } from './hand-over-facts/read-hand-overs/read-hand-overs.controller.js';
import { ReadHandOversHandler } from './hand-over-facts/read-hand-overs/read-hand-overs.handler.js';
import { AcceptHandOverController } from './incoming-hand-over/accept-hand-over/accept-hand-over.controller.js';
import { AcceptHandOverHandler } from './incoming-hand-over/accept-hand-over/accept-hand-over.handler.js';
import { DownloadFileController } from './incoming-hand-over/download-file/download-file.controller.js';
import { OpenedFile } from './incoming-hand-over/download-file/opened-file.js';
import { Fetching } from './incoming-hand-over/files/fetching.js';
import { IncomingFileRow } from './incoming-hand-over/files/incoming-file.row.js';
import { IncomingFiles } from './incoming-hand-over/files/incoming-files.js';
import { GetIncomingHandOverController } from './incoming-hand-over/get-incoming-hand-over/get-incoming-hand-over.controller.js';
import { GetIncomingHandOverHandler } from './incoming-hand-over/get-incoming-hand-over/get-incoming-hand-over.handler.js';
import { IncomingHandOverConsumer } from './incoming-hand-over/integration/incoming-hand-over.consumer.js';
import { IncomingHandOverRepository } from './incoming-hand-over/persistence/incoming-hand-over.repository.js';
import { IncomingHandOverRow } from './incoming-hand-over/persistence/incoming-hand-over.row.js';
import { PeerFiles } from './incoming-hand-over/pull-files/peer-files.js';
import { PullFile } from './incoming-hand-over/pull-files/pull-file.js';
import { PullFilesWorker } from './incoming-hand-over/pull-files/pull-files.worker.js';
import { ReturnHandOverController } from './incoming-hand-over/return-hand-over/return-hand-over.controller.js';
import { ReturnHandOverHandler } from './incoming-hand-over/return-hand-over/return-hand-over.handler.js';
import { SignBySilence } from './incoming-hand-over/sign-by-silence/sign-by-silence.js';
import { SignBySilenceSweeper } from './incoming-hand-over/sign-by-silence/sign-by-silence.sweeper.js';
import { SignHandOverController } from './incoming-hand-over/sign-hand-over/sign-hand-over.controller.js';
import { SignHandOverHandler } from './incoming-hand-over/sign-hand-over/sign-hand-over.handler.js';
import { KnownMatterConsumer } from './known-matter/known-matter.consumer.js';
import { KnownMatters } from './known-matter/known-matters.js';
import { CustodyPast1000000000202 } from './migrations/custody-past.migration.js';
import { HandOver1000000000201 } from './migrations/hand-over.migration.js';
import { HandOverFacts1000000000251 } from './migrations/hand-over-facts.migration.js';
import { HandOverFile1000000000211 } from './migrations/hand-over-file.migration.js';
import { UrgentMeasure1000000000271 } from './migrations/urgent-measure.migration.js';
import { ApproveReferralController } from './outgoing-hand-over/approve-referral/approve-referral.controller.js';
import { ApproveReferralHandler } from './outgoing-hand-over/approve-referral/approve-referral.handler.js';
import { DraftReferralController } from './outgoing-hand-over/draft-referral/draft-referral.controller.js';
import { DraftReferralHandler } from './outgoing-hand-over/draft-referral/draft-referral.handler.js';
import { OutgoingFileRow } from './outgoing-hand-over/files/outgoing-file.row.js';
import { OutgoingFiles } from './outgoing-hand-over/files/outgoing-files.js';
import { GetOutgoingHandOverController } from './outgoing-hand-over/get-outgoing-hand-over/get-outgoing-hand-over.controller.js';
import { GetOutgoingHandOverHandler } from './outgoing-hand-over/get-outgoing-hand-over/get-outgoing-hand-over.handler.js';
import { OutgoingHandOverConsumer } from './outgoing-hand-over/integration/outgoing-hand-over.consumer.js';
import { OfferFileController } from './outgoing-hand-over/offer-file/offer-file.controller.js';
import { OfferFileHandler } from './outgoing-hand-over/offer-file/offer-file.handler.js';
import { OutgoingHandOverRepository } from './outgoing-hand-over/persistence/outgoing-hand-over.repository.js';
import { OutgoingHandOverRow } from './outgoing-hand-over/persistence/outgoing-hand-over.row.js';
import { RecallHandOverController } from './outgoing-hand-over/recall-hand-over/recall-hand-over.controller.js';
import { RecallHandOverHandler } from './outgoing-hand-over/recall-hand-over/recall-hand-over.handler.js';
import { RejectReferralController } from './outgoing-hand-over/reject-referral/reject-referral.controller.js';
import { RejectReferralHandler } from './outgoing-hand-over/reject-referral/reject-referral.handler.js';
import { SendFileController } from './outgoing-hand-over/send-file/send-file.controller.js';
import { SentFile } from './outgoing-hand-over/send-file/sent-file.js';
import { WithdrawReferralController } from './outgoing-hand-over/withdraw-referral/withdraw-referral.controller.js';
import { WithdrawReferralHandler } from './outgoing-hand-over/withdraw-referral/withdraw-referral.handler.js';
import { DealWithMeasureController } from './urgent-measure/deal-with-measure/deal-with-measure.controller.js';
import { DealWithMeasureHandler } from './urgent-measure/deal-with-measure/deal-with-measure.handler.js';
import { Supplements } from './urgent-measure/integration/supplements.js';
import { UrgentMeasureConsumer } from './urgent-measure/integration/urgent-measure.consumer.js';
import { JudgeMeasureController } from './urgent-measure/judge-measure/judge-measure.controller.js';
import { JudgeMeasureHandler } from './urgent-measure/judge-measure/judge-measure.handler.js';
import { LapseMeasures } from './urgent-measure/lapse-measures/lapse-measures.js';
import { LapseMeasuresSweeper } from './urgent-measure/lapse-measures/lapse-measures.sweeper.js';
import { ListMeasuresController } from './urgent-measure/list-measures/list-measures.controller.js';
import { ListMeasuresHandler } from './urgent-measure/list-measures/list-measures.handler.js';
import { ToldMeasures } from './urgent-measure/persistence/told-measures.js';
import { UrgentMeasureRepository } from './urgent-measure/persistence/urgent-measure.repository.js';
import { ToldMeasureRow, UrgentMeasureRow } from './urgent-measure/persistence/urgent-measure.row.js';
import { RecordMeasureController } from './urgent-measure/record-measure/record-measure.controller.js';
import { RecordMeasureHandler } from './urgent-measure/record-measure/record-measure.handler.js';

const measureControllers = [RecordMeasureController, JudgeMeasureController, DealWithMeasureController, ListMeasuresController];
const measureProviders = [
  ...[UrgentMeasureRepository, ToldMeasures, Supplements, LapseMeasures, LapseMeasuresSweeper],
  ...[RecordMeasureHandler, JudgeMeasureHandler, DealWithMeasureHandler, ListMeasuresHandler],
];

const fileProviders = [
  ...[FileTickets, OutgoingFiles, SentFile, OfferFileHandler],
  ...[IncomingFiles, Fetching, PeerFiles, PullFile, PullFilesWorker, OpenedFile],
];

const disputeProviders = [
  ...[DisputeRepository, ToldDisputes, Opening, CarryOut, Letters, FollowCustody],
  ...[RaiseDisputeHandler, ReportDisputeHandler, RecordLetterHandler, ApproveDecisionHandler, GetDisputeHandler],
];

@Module({
  controllers: [
    DraftReferralController,
    GetOutgoingHandOverController,
    ApproveReferralController,
    RejectReferralController,
    WithdrawReferralController,
    RecallHandOverController,
    GetIncomingHandOverController,
    SignHandOverController,
    AcceptHandOverController,
    ReturnHandOverController,
    KnownMatterConsumer,
    OutgoingHandOverConsumer,
    IncomingHandOverConsumer,
    ObjectToHandOverController,
    RaiseDisputeController,
    ReportDisputeController,
    RecordLetterController,
    ApproveDecisionController,
    GetDisputeController,
    DisputeConsumer,
    ParkedController,
    DoctorController,
    ...[SendFileController, OfferFileController, DownloadFileController],
    ReadHandOversController,
    OutboxController,
    ...measureControllers,
    UrgentMeasureConsumer,
  ],
  providers: [
    KnownMatters,
    OutgoingHandOverRepository,
    IncomingHandOverRepository,
    DraftReferralHandler,
    GetOutgoingHandOverHandler,
    ApproveReferralHandler,
    RejectReferralHandler,
    WithdrawReferralHandler,
    RecallHandOverHandler,
    GetIncomingHandOverHandler,
    SignHandOverHandler,
    AcceptHandOverHandler,
    ReturnHandOverHandler,
    ObjectToHandOverHandler,
    ...disputeProviders,
    ...measureProviders,
    SignBySilence,
    SignBySilenceSweeper,
    ...fileProviders,
    ReadHandOversHandler,
  ],
})
export class CaseReferralModule {}

export const caseReferral: ServiceDefinition = {
  name: 'case-referral',
  module: CaseReferralModule,
  rows: [OutgoingHandOverRow, IncomingHandOverRow, OutgoingFileRow, IncomingFileRow, DisputeRow, UrgentMeasureRow, ToldMeasureRow],
  migrations: [
    ...frameMigrations,
    HandOver1000000000201,
    CustodyPast1000000000202,
    HandOverFile1000000000211,
    HandOverFacts1000000000251,
    Dispute1000000000261,
    UrgentMeasure1000000000271,
  ],
  hears: (here) => [
    topicOf(here, 'complaint-intake'),
    ...regions.filter((region) => region !== here).map((region) => topicOf(region, 'case-referral')),
  ],
};
