import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { tellResult } from '../domain/steps/filing.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { TellResult } from './tell-result.command.js';

@CommandHandler(TellResult)
export class TellResultHandler implements ICommandHandler<TellResult> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: TellResult): Promise<{ version: number }> {
    return this.work.do(asked, () => tellResult(asked.body));
  }
}
