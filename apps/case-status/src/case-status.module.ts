import { Module } from '@nestjs/common';
import { Audit1000000000002 } from '#libs/audit/src/audit.migration.js';
import { regions } from '#libs/domain/src/region.js';
import { topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { Messaging1000000000001 } from '#libs/messaging/src/messaging.migration.js';
import { ParkedController } from '#libs/service/src/parked/parked.controller.js';
import { type ServiceDefinition, speakingServices } from '#libs/service/src/service-definition.js';
import { CaseReferralConsumer } from './matter/projection/case-referral.consumer.js';
import { ComplaintIntakeConsumer } from './matter/projection/complaint-intake.consumer.js';
import { MatterProjection } from './matter/projection/matter.projection.js';
import { MatterChanges } from './matter/projection/matter-changes.js';
import { SealedContent } from './matter/projection/sealed-content.js';
import { CreateReadModel1000000000201 } from './migrations/create-read-model.migration.js';

@Module({
  controllers: [ComplaintIntakeConsumer, CaseReferralConsumer, ParkedController],
  providers: [MatterProjection, MatterChanges, SealedContent],
})
export class CaseStatusModule {}

export const caseStatus: ServiceDefinition = {
  name: 'case-status',
  module: CaseStatusModule,
  rows: [],
  migrations: [Messaging1000000000001, Audit1000000000002, CreateReadModel1000000000201],
  hears: () => regions.flatMap((region) => speakingServices.map((service) => topicOf(region, service))),
};
