import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rules } from '#libs/rules/src/rules.js';
import { endMediation } from '../domain/steps/mediation.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { EndMediation } from './end-mediation.command.js';

@CommandHandler(EndMediation)
export class EndMediationHandler implements ICommandHandler<EndMediation> {
  constructor(
    private readonly work: WorkOnComplaint,
    private readonly complaints: ComplaintRepository,
    private readonly rules: Rules,
  ) {}

  execute(asked: EndMediation): Promise<{ version: number }> {
    return this.work.do(asked, async ({ id }, now, tx) =>
      endMediation(asked.body, this.rules.due('tell-mediation-end', now), await this.complaints.clockOf(id, 'mediate', tx)),
    );
  }
}
