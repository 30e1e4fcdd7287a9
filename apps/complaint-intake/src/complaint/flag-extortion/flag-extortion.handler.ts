import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { flagExtortion } from '../domain/steps/filing.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { FlagExtortion } from './flag-extortion.command.js';

@CommandHandler(FlagExtortion)
export class FlagExtortionHandler implements ICommandHandler<FlagExtortion> {
  constructor(private readonly work: WorkOnComplaint) {}

  execute(asked: FlagExtortion): Promise<{ version: number }> {
    return this.work.do(asked, () => flagExtortion(asked.body));
  }
}
