import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rules } from '#libs/rules/src/rules.js';
import { resumeMediation } from '../domain/steps/mediation.js';
import { mediationEnd } from '../working/mediation-end.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { ResumeMediation } from './resume-mediation.command.js';

@CommandHandler(ResumeMediation)
export class ResumeMediationHandler implements ICommandHandler<ResumeMediation> {
  constructor(
    private readonly work: WorkOnComplaint,
    private readonly rules: Rules,
  ) {}

  execute(asked: ResumeMediation): Promise<{ version: number }> {
    return this.work.do(asked, ({ content, handling }, now) =>
      resumeMediation(asked.body.paper, mediationEnd(this.rules, content, handling, now)),
    );
  }
}
