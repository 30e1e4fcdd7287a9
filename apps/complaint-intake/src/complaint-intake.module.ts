import { Module } from '@nestjs/common';
import { regions } from '#libs/domain/src/region.js';
import { EventStreams } from '#libs/http/src/sse.js';
import { topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { DoctorController } from '#libs/service/src/doctor/doctor.controller.js';
import { frameMigrations } from '#libs/service/src/frame.migrations.js';
import { OutboxController } from '#libs/service/src/outbox/outbox.controller.js';
import { ParkedController } from '#libs/service/src/parked/parked.controller.js';
import type { ServiceDefinition } from '#libs/service/src/service-definition.js';
import { StatusCodes } from '#libs/status-code/src/status-codes.js';
import { AcceptComplaintController } from './complaint/accept-complaint/accept-complaint.controller.js';
import { AcceptComplaintHandler } from './complaint/accept-complaint/accept-complaint.handler.js';
import { AnswerComplaintController } from './complaint/answer-complaint/answer-complaint.controller.js';
import { AnswerComplaintHandler } from './complaint/answer-complaint/answer-complaint.handler.js';
import { AttachFileController } from './complaint/attach-file/attach-file.controller.js';
import { AttachFileHandler } from './complaint/attach-file/attach-file.handler.js';
import { Attaching } from './complaint/attachment/attaching.js';
import { AttachmentRow } from './complaint/attachment/attachment.row.js';
import { Attachments } from './complaint/attachment/attachments.js';
import { CheckDuplicatesController } from './complaint/check-duplicates/check-duplicates.controller.js';
import { CheckDuplicatesHandler } from './complaint/check-duplicates/check-duplicates.handler.js';
import { CloseComplaintController } from './complaint/close-complaint/close-complaint.controller.js';
import { CloseComplaintHandler } from './complaint/close-complaint/close-complaint.handler.js';
import { DecideDuplicateController } from './complaint/decide-duplicate/decide-duplicate.controller.js';
import { DecideDuplicateHandler } from './complaint/decide-duplicate/decide-duplicate.handler.js';
import { DemandIdentityController } from './complaint/demand-identity/demand-identity.controller.js';
import { DemandIdentityHandler } from './complaint/demand-identity/demand-identity.handler.js';
import { DistributeMatterController } from './complaint/distribute-matter/distribute-matter.controller.js';
import { DistributeMatterHandler } from './complaint/distribute-matter/distribute-matter.handler.js';
import { DownloadAttachmentController } from './complaint/download-attachment/download-attachment.controller.js';
import { OpenedAttachment } from './complaint/download-attachment/opened-attachment.js';
import { Candidates } from './complaint/duplicates/candidates.js';
import { KeyOlderMatters } from './complaint/duplicates/key-older-matters.js';
import { Supplements } from './complaint/duplicates/supplements.js';
import { EndMediationController } from './complaint/end-mediation/end-mediation.controller.js';
import { EndMediationHandler } from './complaint/end-mediation/end-mediation.handler.js';
import { FindCallerMattersController } from './complaint/find-caller-matters/find-caller-matters.controller.js';
import { FindCallerMattersHandler } from './complaint/find-caller-matters/find-caller-matters.handler.js';
import { FlagExtortionController } from './complaint/flag-extortion/flag-extortion.controller.js';
import { FlagExtortionHandler } from './complaint/flag-extortion/flag-extortion.handler.js';
import { GetComplaintController } from './complaint/get-complaint/get-complaint.controller.js';
import { GetComplaintHandler } from './complaint/get-complaint/get-complaint.handler.js';
import { GetHintsController } from './complaint/get-hints/get-hints.controller.js';
import { GetHintsHandler } from './complaint/get-hints/get-hints.handler.js';
import { GetPromiseCardController } from './complaint/get-promise-card/get-promise-card.controller.js';
import { GetPromiseCardHandler } from './complaint/get-promise-card/get-promise-card.handler.js';
import { GetUploadController } from './complaint/get-upload/get-upload.controller.js';
import { GetUploadHandler } from './complaint/get-upload/get-upload.handler.js';
import { CustodyConsumer } from './complaint/integration/custody.consumer.js';
import { ElsewhereConsumer } from './complaint/integration/elsewhere.consumer.js';
import { ListAttachmentsController } from './complaint/list-attachments/list-attachments.controller.js';
import { ListAttachmentsHandler } from './complaint/list-attachments/list-attachments.handler.js';
import { ListDivisionsController } from './complaint/list-divisions/list-divisions.controller.js';
import { ListDivisionsHandler } from './complaint/list-divisions/list-divisions.handler.js';
import { ListDuplicatesController } from './complaint/list-duplicates/list-duplicates.controller.js';
import { ListDuplicatesHandler } from './complaint/list-duplicates/list-duplicates.handler.js';
import { MergeComplaintController } from './complaint/merge-complaint/merge-complaint.controller.js';
import { MergeComplaintHandler } from './complaint/merge-complaint/merge-complaint.handler.js';
import { NoteIdentityController } from './complaint/note-identity/note-identity.controller.js';
import { NoteIdentityHandler } from './complaint/note-identity/note-identity.handler.js';
import { OfferMediationController } from './complaint/offer-mediation/offer-mediation.controller.js';
import { OfferMediationHandler } from './complaint/offer-mediation/offer-mediation.handler.js';
import { OpenLeadController } from './complaint/open-lead/open-lead.controller.js';
import { OpenLeadHandler } from './complaint/open-lead/open-lead.handler.js';
import { OpenReporterController } from './complaint/open-reporter/open-reporter.controller.js';
import { OpenReporterHandler } from './complaint/open-reporter/open-reporter.handler.js';
import { ComplaintRepository } from './complaint/persistence/complaint.repository.js';
import { ComplaintRow } from './complaint/persistence/complaint.row.js';
import { DuplicateDecisions } from './complaint/persistence/duplicate-decisions.js';
import { DuplicateIndex } from './complaint/persistence/duplicate-index.js';
import { LinkedSubmissionRow } from './complaint/persistence/linked-submission.row.js';
import { LinkedSubmissions } from './complaint/persistence/linked-submissions.js';
import { MattersElsewhere } from './complaint/persistence/matters-elsewhere.js';
import { ReporterVault } from './complaint/persistence/reporter-vault.js';
import { TicketNumbers } from './complaint/persistence/ticket-numbers.js';
import { ProposeAgencyController } from './complaint/propose-agency/propose-agency.controller.js';
import { ProposeAgencyHandler } from './complaint/propose-agency/propose-agency.handler.js';
import { ReadCustodyController } from './complaint/read-custody/read-custody.controller.js';
import { ReadCustodyHandler } from './complaint/read-custody/read-custody.handler.js';
import { ReceiveUploadController } from './complaint/receive-upload/receive-upload.controller.js';
import { RecordMediationConsentController } from './complaint/record-mediation-consent/record-mediation-consent.controller.js';
import { RecordMediationConsentHandler } from './complaint/record-mediation-consent/record-mediation-consent.handler.js';
import { RedirectSubmitterController } from './complaint/redirect-submitter/redirect-submitter.controller.js';
import { RedirectSubmitterHandler } from './complaint/redirect-submitter/redirect-submitter.handler.js';
import { RefuseComplaintController } from './complaint/refuse-complaint/refuse-complaint.controller.js';
import { RefuseComplaintHandler } from './complaint/refuse-complaint/refuse-complaint.handler.js';
import { DuplicatesDecided } from './complaint/register-submission/duplicates-decided.js';
import { RegisterSubmissionController } from './complaint/register-submission/register-submission.controller.js';
import { RegisterSubmissionHandler } from './complaint/register-submission/register-submission.handler.js';
import { Registration } from './complaint/register-submission/registration.js';
import { RemoveAttachmentController } from './complaint/remove-attachment/remove-attachment.controller.js';
import { RemoveAttachmentHandler } from './complaint/remove-attachment/remove-attachment.handler.js';
import { ReturnToIntakeController } from './complaint/return-to-intake/return-to-intake.controller.js';
import { ReturnToIntakeHandler } from './complaint/return-to-intake/return-to-intake.handler.js';
import { SplitMatterController } from './complaint/split-matter/split-matter.controller.js';
import { SplitMatterHandler } from './complaint/split-matter/split-matter.handler.js';
import { StartVerificationController } from './complaint/start-verification/start-verification.controller.js';
import { StartVerificationHandler } from './complaint/start-verification/start-verification.handler.js';
import { TellMediationEndController } from './complaint/tell-mediation-end/tell-mediation-end.controller.js';
import { TellMediationEndHandler } from './complaint/tell-mediation-end/tell-mediation-end.handler.js';
import { TellResultController } from './complaint/tell-result/tell-result.controller.js';
import { TellResultHandler } from './complaint/tell-result/tell-result.handler.js';
import { Inspection } from './complaint/upload/inspection.js';
import { Tus, uploadedType } from './complaint/upload/tus.js';
import { UploadRow } from './complaint/upload/upload.row.js';
import { UploadSweeper } from './complaint/upload/upload.sweeper.js';
import { Uploads } from './complaint/upload/uploads.js';
import { WithdrawSubmissionController } from './complaint/withdraw-submission/withdraw-submission.controller.js';
import { WithdrawSubmissionHandler } from './complaint/withdraw-submission/withdraw-submission.handler.js';
import { WorkOnComplaint } from './complaint/working/work-on-complaint.js';
import './complaint/complaint.problems.js';
import './deadline/deadline.problems.js';
import { ExtendDeadlineController } from './deadline/extend-deadline/extend-deadline.controller.js';
import { ExtendDeadlineHandler } from './deadline/extend-deadline/extend-deadline.handler.js';
import { ClockFollower } from './deadline/following/clock-follower.js';
import { PauseDeadlineController } from './deadline/pause-deadline/pause-deadline.controller.js';
import { PauseDeadlineHandler } from './deadline/pause-deadline/pause-deadline.handler.js';
import { ChangingClocks } from './deadline/persistence/changing-clocks.js';
import { ClockRepository } from './deadline/persistence/clock.repository.js';
import { ClockRow } from './deadline/persistence/clock.row.js';
import { PreviewRulesController } from './deadline/preview-rules/preview-rules.controller.js';
import { PreviewRulesHandler } from './deadline/preview-rules/preview-rules.handler.js';
import { Recounting } from './deadline/recount-deadlines/recounting.js';
import { Reminders } from './deadline/remind-of-deadlines/reminders.js';
import { RemindersSweeper } from './deadline/remind-of-deadlines/reminders.sweeper.js';
import { ResumeDeadlineController } from './deadline/resume-deadline/resume-deadline.controller.js';
import { ResumeDeadlineHandler } from './deadline/resume-deadline/resume-deadline.handler.js';
import { ChangeSourceController } from './hotline/change-source/change-source.controller.js';
import { ChangeSourceHandler } from './hotline/change-source/change-source.handler.js';
import { CreateSourceController } from './hotline/create-source/create-source.controller.js';
import { CreateSourceHandler } from './hotline/create-source/create-source.handler.js';
import { StatusConsumer } from './hotline/integration/status.consumer.js';
import { ListDeliveriesController } from './hotline/list-deliveries/list-deliveries.controller.js';
import { ListDeliveriesHandler } from './hotline/list-deliveries/list-deliveries.handler.js';
import { ListSourcesController } from './hotline/list-sources/list-sources.controller.js';
import { ListSourcesHandler } from './hotline/list-sources/list-sources.handler.js';
import { HotlineDeliveries } from './hotline/persistence/hotline-deliveries.js';
import { HotlineSecrets } from './hotline/persistence/hotline-secrets.js';
import { HotlineSourceRow } from './hotline/persistence/hotline-source.row.js';
import { HotlineSources } from './hotline/persistence/hotline-sources.js';
import { HotlineTickets } from './hotline/persistence/hotline-tickets.js';
import { PushWorkOrderController } from './hotline/push-work-order/push-work-order.controller.js';
import { PushWorkOrderHandler } from './hotline/push-work-order/push-work-order.handler.js';
import { ReplayDeliveriesController } from './hotline/replay-deliveries/replay-deliveries.controller.js';
import { ReplayDeliveriesHandler } from './hotline/replay-deliveries/replay-deliveries.handler.js';
import { RotateSecretController } from './hotline/rotate-secret/rotate-secret.controller.js';
import { RotateSecretHandler } from './hotline/rotate-secret/rotate-secret.handler.js';
import { Sending } from './hotline/sending/sending.js';
import { SendingSweeper } from './hotline/sending/sending.sweeper.js';
import { HotlineDoor } from './hotline/taking/hotline-door.js';
import { OrderReader } from './hotline/taking/order-reader.js';
import { OrderTaker } from './hotline/taking/order-taker.js';
import { CorrectRefusedController } from './import/correct-refused/correct-refused.controller.js';
import { CorrectRefusedHandler } from './import/correct-refused/correct-refused.handler.js';
import { DownloadRefusedController } from './import/download-refused/download-refused.controller.js';
import { RefusedFile } from './import/download-refused/refused-file.js';
import { GetImportController } from './import/get-import/get-import.controller.js';
import { GetImportHandler } from './import/get-import/get-import.handler.js';
import { importedTypes } from './import/imported-types.js';
import { ListDoubtsController } from './import/list-doubts/list-doubts.controller.js';
import { ListDoubtsHandler } from './import/list-doubts/list-doubts.handler.js';
import { ListImportsController } from './import/list-imports/list-imports.controller.js';
import { ListImportsHandler } from './import/list-imports/list-imports.handler.js';
import { ListLayoutsController } from './import/list-layouts/list-layouts.controller.js';
import { ListLayoutsHandler } from './import/list-layouts/list-layouts.handler.js';
import { ListRefusalsController } from './import/list-refusals/list-refusals.controller.js';
import { ListRefusalsHandler } from './import/list-refusals/list-refusals.handler.js';
import { OpenRefusedController } from './import/open-refused/open-refused.controller.js';
import { OpenRefusedHandler } from './import/open-refused/open-refused.handler.js';
import { ImportCipher } from './import/persistence/import-cipher.js';
import { ImportDoubts } from './import/persistence/import-doubts.js';
import { ImportFiles } from './import/persistence/import-files.js';
import { ImportJobRow } from './import/persistence/import-job.row.js';
import { ImportJobs } from './import/persistence/import-jobs.js';
import { ImportLayouts } from './import/persistence/import-layouts.js';
import { ImportRefusalRow } from './import/persistence/import-refusal.row.js';
import { ImportRefusals } from './import/persistence/import-refusals.js';
import { PreviewFileController } from './import/preview-file/preview-file.controller.js';
import { PreviewFileHandler } from './import/preview-file/preview-file.handler.js';
import { BatchWriter } from './import/running/batch-writer.js';
import { Duplicates } from './import/running/duplicates.js';
import { ImportWorker } from './import/running/import.worker.js';
import { ImportRun } from './import/running/import-run.js';
import { NewImports } from './import/running/new-imports.js';
import { StepWriter } from './import/running/step-writer.js';
import { WorkOrders } from './import/running/work-orders.js';
import { SaveLayoutController } from './import/save-layout/save-layout.controller.js';
import { SaveLayoutHandler } from './import/save-layout/save-layout.handler.js';
import { StartImportController } from './import/start-import/start-import.controller.js';
import { StartImportHandler } from './import/start-import/start-import.handler.js';
import { WatchImportController } from './import/watch-import/watch-import.controller.js';
import { KnownMatters } from './known-matter/known-matter.js';
import { Attachment1000000000111 } from './migrations/attachment.migration.js';
import { Complaint1000000000101 } from './migrations/complaint.migration.js';
import { CustodyPast1000000000103 } from './migrations/custody-past.migration.js';
import { Deadline1000000000161 } from './migrations/deadline.migration.js';
import { Division1000000000121 } from './migrations/division.migration.js';
import { Duplicates1000000000122 } from './migrations/duplicates.migration.js';
import { Handling1000000000151 } from './migrations/handling.migration.js';
import { Hotline1000000000201 } from './migrations/hotline.migration.js';
import { Import1000000000102 } from './migrations/import.migration.js';
import { ImportCorrection1000000000202 } from './migrations/import-correction.migration.js';
import { ImportDoubt1000000000192 } from './migrations/import-doubt.migration.js';
import { MatterElsewhere1000000000181 } from './migrations/matter-elsewhere.migration.js';
import { MediationDeadline1000000000182 } from './migrations/mediation-deadline.migration.js';
import { Paper1000000000131 } from './migrations/paper.migration.js';
import { DownloadPaperController } from './paper/download-paper/download-paper.controller.js';
import { OpenedPaper } from './paper/download-paper/opened-paper.js';
import { Drafting } from './paper/drafting/drafting.js';
import { Opening } from './paper/drafting/opening.js';
import { Printing } from './paper/drafting/printing.js';
import { IssuePaperController } from './paper/issue-paper/issue-paper.controller.js';
import { IssuePaperHandler } from './paper/issue-paper/issue-paper.handler.js';
import { ListPapersController } from './paper/list-papers/list-papers.controller.js';
import { ListPapersHandler } from './paper/list-papers/list-papers.handler.js';
import './paper/paper.problems.js';
import { DraftsSweeper } from './complaint/drafts/drafts.sweeper.js';
import { SubmissionDrafts } from './complaint/persistence/submission-drafts.js';
import { ReadDraftController } from './complaint/read-draft/read-draft.controller.js';
import { ReadDraftHandler } from './complaint/read-draft/read-draft.handler.js';
import { DiscardDraftController } from './complaint/save-draft/discard-draft.controller.js';
import { SaveDraftController } from './complaint/save-draft/save-draft.controller.js';
import { SaveDraftHandler } from './complaint/save-draft/save-draft.handler.js';
import { ImportLayout1000000000141 } from './migrations/import-layout.migration.js';
import { SubmissionDraft1000000000191 } from './migrations/submission-draft.migration.js';
import { PaperRepository } from './paper/persistence/paper.repository.js';
import { PaperRow } from './paper/persistence/paper.row.js';
import { PaperNumbers } from './paper/persistence/paper-numbers.js';
import { PreviewPaperController } from './paper/preview-paper/preview-paper.controller.js';
import { PreviewPaperHandler } from './paper/preview-paper/preview-paper.handler.js';
import { VoidPaperController } from './paper/void-paper/void-paper.controller.js';
import { VoidPaperHandler } from './paper/void-paper/void-paper.handler.js';

const importProviders = [
  ...[EventStreams, ImportCipher, ImportFiles, ImportJobs, ImportRefusals, ImportDoubts, ImportLayouts, RefusedFile],
  ...[Duplicates, WorkOrders, BatchWriter, StepWriter, ImportRun, ImportWorker, NewImports],
  ...[
    StartImportHandler,
    ListImportsHandler,
    GetImportHandler,
    ListRefusalsHandler,
    ListDoubtsHandler,
    ListLayoutsHandler,
    SaveLayoutHandler,
    OpenRefusedHandler,
    CorrectRefusedHandler,
    PreviewFileHandler,
  ],
];

const deadlineControllers = [PauseDeadlineController, ResumeDeadlineController, ExtendDeadlineController, PreviewRulesController];
const deadlineProviders = [
  ...[ClockRepository, ClockFollower, ChangingClocks, Reminders, RemindersSweeper, Recounting],
  ...[PauseDeadlineHandler, ResumeDeadlineHandler, ExtendDeadlineHandler, PreviewRulesHandler],
];

const duplicateControllers = [CheckDuplicatesController, ListDuplicatesController, DecideDuplicateController, MergeComplaintController];
const duplicateProviders = [
  ...[DuplicateIndex, MattersElsewhere, DuplicateDecisions, Candidates, KeyOlderMatters, LinkedSubmissions, Supplements, DuplicatesDecided],
  ...[CheckDuplicatesHandler, ListDuplicatesHandler, DecideDuplicateHandler, MergeComplaintHandler],
];

const fileControllers = [
  ...[ReceiveUploadController, GetUploadController],
  ...[AttachFileController, ListAttachmentsController, DownloadAttachmentController, RemoveAttachmentController],
];
const fileProviders = [
  ...[Uploads, Inspection, Tus, UploadSweeper, Attachments, Attaching, OpenedAttachment],
  ...[GetUploadHandler, AttachFileHandler, ListAttachmentsHandler, RemoveAttachmentHandler],
];

const hotlineControllers = [
  ...[CreateSourceController, ListSourcesController, RotateSecretController, ChangeSourceController, PushWorkOrderController],
  ...[StatusConsumer, ListDeliveriesController, ReplayDeliveriesController],
];
const hotlineProviders = [
  ...[HotlineSources, HotlineSecrets, HotlineTickets, HotlineDoor, OrderReader, OrderTaker],
  ...[HotlineDeliveries, Sending, SendingSweeper, ListDeliveriesHandler, ReplayDeliveriesHandler],
  ...[CreateSourceHandler, ListSourcesHandler, RotateSecretHandler, ChangeSourceHandler, PushWorkOrderHandler],
];

const paperControllers = [
  ...[ListPapersController, PreviewPaperController, IssuePaperController, DownloadPaperController, VoidPaperController],
];
const paperProviders = [
  ...[KnownMatters, Drafting, Printing, Opening, PaperNumbers, PaperRepository, OpenedPaper],
  ...[ListPapersHandler, PreviewPaperHandler, IssuePaperHandler, VoidPaperHandler],
];
const draftControllers = [ReadDraftController, SaveDraftController, DiscardDraftController];
const draftProviders = [SubmissionDrafts, DraftsSweeper, ReadDraftHandler, SaveDraftHandler];

/** What the holder does beside accepting, refusing, verifying, answering and closing. */
const workControllers = [
  ListDivisionsController,
  GetHintsController,
  DistributeMatterController,
  ReturnToIntakeController,
  RedirectSubmitterController,
  WithdrawSubmissionController,
  DemandIdentityController,
  NoteIdentityController,
  OfferMediationController,
  RecordMediationConsentController,
  EndMediationController,
  TellMediationEndController,
  OpenLeadController,
  TellResultController,
  FlagExtortionController,
];
const workProviders = [
  ListDivisionsHandler,
  GetHintsHandler,
  WorkOnComplaint,
  DistributeMatterHandler,
  ReturnToIntakeHandler,
  RedirectSubmitterHandler,
  WithdrawSubmissionHandler,
  DemandIdentityHandler,
  NoteIdentityHandler,
  OfferMediationHandler,
  RecordMediationConsentHandler,
  EndMediationHandler,
  TellMediationEndHandler,
  OpenLeadHandler,
  TellResultHandler,
  FlagExtortionHandler,
];

@Module({
  controllers: [
    RegisterSubmissionController,
    ProposeAgencyController,
    FindCallerMattersController,
    GetComplaintController,
    GetPromiseCardController,
    OpenReporterController,
    AcceptComplaintController,
    RefuseComplaintController,
    StartVerificationController,
    AnswerComplaintController,
    CloseComplaintController,
    SplitMatterController,
    CustodyConsumer,
    ElsewhereConsumer,
    ParkedController,
    DoctorController,
    ReadCustodyController,
    OutboxController,
    StartImportController,
    ListImportsController,
    GetImportController,
    WatchImportController,
    ListRefusalsController,
    ListDoubtsController,
    DownloadRefusedController,
    OpenRefusedController,
    CorrectRefusedController,
    PreviewFileController,
    ListLayoutsController,
    SaveLayoutController,
    ...workControllers,
    ...fileControllers,
    ...paperControllers,
    ...deadlineControllers,
    ...duplicateControllers,
    ...draftControllers,
    ...hotlineControllers,
  ],
  providers: [
    ComplaintRepository,
    ReporterVault,
    TicketNumbers,
    SplitMatterHandler,
    StatusCodes,
    Registration,
    RegisterSubmissionHandler,
    ProposeAgencyHandler,
    FindCallerMattersHandler,
    GetComplaintHandler,
    GetPromiseCardHandler,
    OpenReporterHandler,
    AcceptComplaintHandler,
    RefuseComplaintHandler,
    StartVerificationHandler,
    AnswerComplaintHandler,
    CloseComplaintHandler,
    ReadCustodyHandler,
    ...importProviders,
    ...workProviders,
    ...fileProviders,
    ...paperProviders,
    ...deadlineProviders,
    ...duplicateProviders,
    ...draftProviders,
    ...hotlineProviders,
  ],
})
export class ComplaintIntakeModule {}

export const complaintIntake: ServiceDefinition = {
  name: 'complaint-intake',
  module: ComplaintIntakeModule,
  rows: [ComplaintRow, ImportJobRow, ImportRefusalRow, LinkedSubmissionRow, AttachmentRow, UploadRow, PaperRow, ClockRow, HotlineSourceRow],
  migrations: [
    ...frameMigrations,
    Complaint1000000000101,
    Import1000000000102,
    CustodyPast1000000000103,
    Attachment1000000000111,
    Division1000000000121,
    Duplicates1000000000122,
    Paper1000000000131,
    ImportLayout1000000000141,
    Handling1000000000151,
    Deadline1000000000161,
    MatterElsewhere1000000000181,
    MediationDeadline1000000000182,
    SubmissionDraft1000000000191,
    ImportDoubt1000000000192,
    Hotline1000000000201,
    ImportCorrection1000000000202,
  ],
  // Its own referral service; of the other regions what was registered there; and of all what became of the matters that hotline systems sent.
  hears: (here) => [topicOf(here, 'case-referral'), ...regions.map((each) => topicOf(each, 'complaint-intake'))],
  fileTypes: [...importedTypes, uploadedType],
};
