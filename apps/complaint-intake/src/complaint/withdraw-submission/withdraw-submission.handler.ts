import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { noteWithdrawal, withdraw } from '../domain/steps/triage.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { WithdrawSubmission } from './withdraw-submission.command.js';

@CommandHandler(WithdrawSubmission)
export class WithdrawSubmissionHandler implements ICommandHandler<WithdrawSubmission> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: WithdrawSubmission): Promise<{ version: number }> {
    return this.work.do(asked, ({ content }) => (content.kind === 'report' ? noteWithdrawal : withdraw)(asked.body.reason));
  }
}
