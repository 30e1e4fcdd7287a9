import { Module } from '@nestjs/common';
import { Audit1000000000002 } from '#libs/audit/src/audit.migration.js';
import { topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { Messaging1000000000001 } from '#libs/messaging/src/messaging.migration.js';
import { ParkedController } from '#libs/service/src/parked/parked.controller.js';
import type { ServiceDefinition } from '#libs/service/src/service-definition.js';
import { AcceptComplaintController } from './complaint/accept-complaint/accept-complaint.controller.js';
import { AcceptComplaintHandler } from './complaint/accept-complaint/accept-complaint.handler.js';
import { AnswerComplaintController } from './complaint/answer-complaint/answer-complaint.controller.js';
import { AnswerComplaintHandler } from './complaint/answer-complaint/answer-complaint.handler.js';
import { CloseComplaintController } from './complaint/close-complaint/close-complaint.controller.js';
import { CloseComplaintHandler } from './complaint/close-complaint/close-complaint.handler.js';
import { GetComplaintController } from './complaint/get-complaint/get-complaint.controller.js';
import { GetComplaintHandler } from './complaint/get-complaint/get-complaint.handler.js';
import { CustodyConsumer } from './complaint/integration/custody.consumer.js';
import { OpenReporterController } from './complaint/open-reporter/open-reporter.controller.js';
import { OpenReporterHandler } from './complaint/open-reporter/open-reporter.handler.js';
import { ComplaintRepository } from './complaint/persistence/complaint.repository.js';
import { ComplaintRow } from './complaint/persistence/complaint.row.js';
import { ReporterVault } from './complaint/persistence/reporter-vault.js';
import { RefuseComplaintController } from './complaint/refuse-complaint/refuse-complaint.controller.js';
import { RefuseComplaintHandler } from './complaint/refuse-complaint/refuse-complaint.handler.js';
import { RegisterSubmissionController } from './complaint/register-submission/register-submission.controller.js';
import { RegisterSubmissionHandler } from './complaint/register-submission/register-submission.handler.js';
import { Registration } from './complaint/register-submission/registration.js';
import { StartVerificationController } from './complaint/start-verification/start-verification.controller.js';
import { StartVerificationHandler } from './complaint/start-verification/start-verification.handler.js';
import './complaint/complaint.problems.js';
import { Complaint1000000000101 } from './migrations/complaint.migration.js';

@Module({
  controllers: [
    RegisterSubmissionController,
    GetComplaintController,
    OpenReporterController,
    AcceptComplaintController,
    RefuseComplaintController,
    StartVerificationController,
    AnswerComplaintController,
    CloseComplaintController,
    CustodyConsumer,
    ParkedController,
  ],
  providers: [
    ComplaintRepository,
    ReporterVault,
    Registration,
    RegisterSubmissionHandler,
    GetComplaintHandler,
    OpenReporterHandler,
    AcceptComplaintHandler,
    RefuseComplaintHandler,
    StartVerificationHandler,
    AnswerComplaintHandler,
    CloseComplaintHandler,
  ],
})
export class ComplaintIntakeModule {}

export const complaintIntake: ServiceDefinition = {
  name: 'complaint-intake',
  module: ComplaintIntakeModule,
  rows: [ComplaintRow],
  migrations: [Messaging1000000000001, Audit1000000000002, Complaint1000000000101],
  hears: (here) => [topicOf(here, 'case-referral')],
  fileTypes: ['text/csv', 'application/octet-stream'],
};
