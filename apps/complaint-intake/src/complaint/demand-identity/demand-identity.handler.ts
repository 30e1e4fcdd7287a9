import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rules } from '#libs/rules/src/rules.js';
import { demandIdentity } from '../domain/steps/filing.js';
import { dueByDay } from '../working/due-by-day.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { DemandIdentity } from './demand-identity.command.js';

@CommandHandler(DemandIdentity)
export class DemandIdentityHandler implements ICommandHandler<DemandIdentity> {
  constructor(
    private readonly work: WorkOnComplaint,
    private readonly rules: Rules,
  ) {}

  execute(asked: DemandIdentity): Promise<{ version: number }> {
    const { items, dueOn } = asked.body;
    return this.work.do(asked, (_complaint, now) => demandIdentity(items, dueByDay(this.rules.due('prove-identity', now), dueOn)));
  }
}
