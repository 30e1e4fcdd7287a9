import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { openLead } from '../domain/steps/mediation.js';
import { Registration } from '../register-submission/registration.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { leadOf } from './lead.js';
import { OpenLead } from './open-lead.command.js';

@CommandHandler(OpenLead)
export class OpenLeadHandler implements ICommandHandler<OpenLead> {
  constructor(
    private readonly work: WorkOnComplaint,
    private readonly registration: Registration,
  ) {}

  execute(asked: OpenLead): Promise<{ version: number }> {
    return this.work.do(asked, async (complaint, now, tx) => {
      const [[report] = []] = await this.registration.register([leadOf(complaint, asked.body, now)], asked.by, tx, 'verify-mediation-lead');
      return openLead(report?.id ?? '');
    });
  }
}
