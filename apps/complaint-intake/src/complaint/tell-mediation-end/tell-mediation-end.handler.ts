import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { tellMediationEnd } from '../domain/steps/mediation.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { TellMediationEnd } from './tell-mediation-end.command.js';

@CommandHandler(TellMediationEnd)
export class TellMediationEndHandler implements ICommandHandler<TellMediationEnd> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: TellMediationEnd): Promise<{ version: number }> {
    return this.work.do(asked, () => tellMediationEnd(asked.body.how));
  }
}
