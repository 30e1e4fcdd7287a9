import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { redirect } from '../domain/steps/triage.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { RedirectSubmitter } from './redirect-submitter.command.js';

@CommandHandler(RedirectSubmitter)
export class RedirectSubmitterHandler implements ICommandHandler<RedirectSubmitter> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: RedirectSubmitter): Promise<{ version: number }> {
    return this.work.do(asked, () => redirect(asked.body));
  }
}
