import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordConsent } from '../domain/steps/mediation.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { RecordMediationConsent } from './record-mediation-consent.command.js';

@CommandHandler(RecordMediationConsent)
export class RecordMediationConsentHandler implements ICommandHandler<RecordMediationConsent> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: RecordMediationConsent): Promise<{ version: number }> {
    return this.work.do(asked, () => recordConsent(asked.body.side, asked.body.given));
  }
}
