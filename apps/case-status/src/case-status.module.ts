import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import express from 'express';
import { regions } from '#libs/domain/src/region.js';
import { EventStreams } from '#libs/http/src/sse.js';
import { topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { DoctorController } from '#libs/service/src/doctor/doctor.controller.js';
import { frameMigrations } from '#libs/service/src/frame.migrations.js';
import { ParkedController } from '#libs/service/src/parked/parked.controller.js';
import { type ServiceDefinition, speakingToAll } from '#libs/service/src/service-definition.js';
import { StatusCodes } from '#libs/status-code/src/status-codes.js';
import { GetReportController } from './doctor/get-report/get-report.controller.js';
import { GetReportHandler } from './doctor/get-report/get-report.handler.js';
import { LeaveReportController } from './doctor/leave-report/leave-report.controller.js';
import { LeaveReportHandler } from './doctor/leave-report/leave-report.handler.js';
import { ExportMattersController } from './matter/export-matters/export-matters.controller.js';
import { ExportMattersHandler } from './matter/export-matters/export-matters.handler.js';
import { ExportSheetController } from './matter/export-matters/export-sheet.controller.js';
import { GetMatterController } from './matter/get-matter/get-matter.controller.js';
import { GetMatterHandler } from './matter/get-matter/get-matter.handler.js';
import { ListMattersController } from './matter/list-matters/list-matters.controller.js';
import { ListMattersHandler } from './matter/list-matters/list-matters.handler.js';
import { ListQueuesController } from './matter/list-queues/list-queues.controller.js';
import { ListQueuesHandler } from './matter/list-queues/list-queues.handler.js';
import { ListRegionsController } from './matter/list-regions/list-regions.controller.js';
import { ListRegionsHandler } from './matter/list-regions/list-regions.handler.js';
import { CaseReferralConsumer } from './matter/projection/case-referral.consumer.js';
import { ChangeKeeping } from './matter/projection/change-keeping.js';
import { ComplaintIntakeConsumer } from './matter/projection/complaint-intake.consumer.js';
import { MatterProjection } from './matter/projection/matter.projection.js';
import { MatterChanges } from './matter/projection/matter-changes.js';
import { RegionHearing } from './matter/projection/region-hearing.js';
import { SealedContent } from './matter/projection/sealed-content.js';
import { ReadDigestsController } from './matter/read-digests/read-digests.controller.js';
import { ReadDigestsHandler } from './matter/read-digests/read-digests.handler.js';
import { ReadReplicasController } from './matter/read-replicas/read-replicas.controller.js';
import { ReadReplicasHandler } from './matter/read-replicas/read-replicas.handler.js';
import { AsOf } from './matter/reading/as-of.js';
import { ForeignReads } from './matter/reading/foreign-reads.js';
import { MatterLines } from './matter/reading/matter-lines.js';
import { MatterFeed } from './matter/stream-matters/matter-feed.js';
import { OpenMatters } from './matter/stream-matters/open-matters.js';
import { StreamMattersController } from './matter/stream-matters/stream-matters.controller.js';
import { StatusPageController } from './matter/tell-status/status-page.controller.js';
import { TellStatusController } from './matter/tell-status/tell-status.controller.js';
import { TellStatusHandler } from './matter/tell-status/tell-status.handler.js';
import { CreateReadModel1000000000201 } from './migrations/create-read-model.migration.js';
import { DisputedMatters1000000000261 } from './migrations/disputed-matters.migration.js';
import { DoctorReport1000000000251 } from './migrations/doctor-report.migration.js';
import { HeardPerRegion1000000000202 } from './migrations/heard-per-region.migration.js';
import { MattersOnTheirWay1000000000291 } from './migrations/matters-on-their-way.migration.js';
import { StatusKey1000000000271 } from './migrations/status-key.migration.js';
import { Supervision1000000000211 } from './migrations/supervision.migration.js';

@Module({
  controllers: [
    ListMattersController,
    GetMatterController,
    ExportMattersController,
    ExportSheetController,
    ListQueuesController,
    ListRegionsController,
    ReadDigestsController,
    StreamMattersController,
    ComplaintIntakeConsumer,
    CaseReferralConsumer,
    ParkedController,
    DoctorController,
    ReadReplicasController,
    GetReportController,
    LeaveReportController,
    TellStatusController,
    StatusPageController,
  ],
  providers: [
    MatterProjection,
    MatterChanges,
    ChangeKeeping,
    RegionHearing,
    SealedContent,
    AsOf,
    ForeignReads,
    MatterLines,
    MatterFeed,
    OpenMatters,
    EventStreams,
    ListMattersHandler,
    GetMatterHandler,
    ExportMattersHandler,
    ListQueuesHandler,
    ListRegionsHandler,
    ReadDigestsHandler,
    ReadReplicasHandler,
    GetReportHandler,
    LeaveReportHandler,
    StatusCodes,
    TellStatusHandler,
  ],
})
export class CaseStatusModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 })).forRoutes(StatusPageController);
  }
}

/** What a browser sends of a page without scripts. */
const formType = 'application/x-www-form-urlencoded';

export const caseStatus: ServiceDefinition = {
  name: 'case-status',
  module: CaseStatusModule,
  rows: [],
  migrations: [
    ...frameMigrations,
    CreateReadModel1000000000201,
    HeardPerRegion1000000000202,
    Supervision1000000000211,
    DoctorReport1000000000251,
    DisputedMatters1000000000261,
    StatusKey1000000000271,
    MattersOnTheirWay1000000000291,
  ],
  hears: () => regions.flatMap((region) => speakingToAll.map((service) => topicOf(region, service))),
  hearsHeartbeats: true,
  hearsTogether: true,
  fileTypes: [formType],
  publicPages: { '/status': '/status-page' },
};
