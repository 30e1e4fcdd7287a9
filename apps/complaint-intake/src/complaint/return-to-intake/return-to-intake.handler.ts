import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { returnToIntake } from '../domain/steps/triage.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { ReturnToIntake } from './return-to-intake.command.js';

@CommandHandler(ReturnToIntake)
export class ReturnToIntakeHandler implements ICommandHandler<ReturnToIntake> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: ReturnToIntake): Promise<{ version: number }> {
    return this.work.do(asked, () => returnToIntake(asked.body.reason));
  }
}
