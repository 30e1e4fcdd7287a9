import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { offerMediation } from '../domain/steps/mediation.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { OfferMediation } from './offer-mediation.command.js';

@CommandHandler(OfferMediation)
export class OfferMediationHandler implements ICommandHandler<OfferMediation> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: OfferMediation): Promise<{ version: number }> {
    return this.work.do(asked, () => offerMediation(asked.body.delegatedTo));
  }
}
