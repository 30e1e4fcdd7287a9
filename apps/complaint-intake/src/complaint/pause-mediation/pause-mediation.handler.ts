import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { pauseMediation } from '../domain/steps/mediation.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { PauseMediation } from './pause-mediation.command.js';

@CommandHandler(PauseMediation)
export class PauseMediationHandler implements ICommandHandler<PauseMediation> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: PauseMediation): Promise<{ version: number }> {
    return this.work.do(asked, () => pauseMediation(asked.body.paper));
  }
}
