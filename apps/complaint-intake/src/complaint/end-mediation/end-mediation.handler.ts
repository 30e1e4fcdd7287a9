import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rules } from '#libs/rules/src/rules.js';
import { endMediation } from '../domain/steps/mediation.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { EndMediation } from './end-mediation.command.js';

@CommandHandler(EndMediation)
export class EndMediationHandler implements ICommandHandler<EndMediation> {
  constructor(
    private readonly work: WorkOnComplaint,
    private readonly rules: Rules,
  ) {}

  execute(asked: EndMediation): Promise<{ version: number }> {
    return this.work.do(asked, (_complaint, now) => endMediation(asked.body, this.rules.due('tell-mediation-end', now)));
  }
}
