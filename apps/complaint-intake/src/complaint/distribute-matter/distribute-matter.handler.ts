import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { agencyIn } from '#libs/directory/src/agency-kinds.js';
import { divisionOf } from '#libs/directory/src/division.js';
import { Rules } from '#libs/rules/src/rules.js';
import { UnknownAgency } from '../domain/handling.errors.js';
import { distribute } from '../domain/steps/triage.js';
import { dueByDay } from '../working/due-by-day.js';
import { WorkOnComplaint } from '../working/work-on-complaint.js';
import { DistributeMatter } from './distribute-matter.command.js';

@CommandHandler(DistributeMatter)
export class DistributeMatterHandler implements ICommandHandler<DistributeMatter> {
  constructor(
    private readonly work: WorkOnComplaint,
    private readonly rules: Rules,
  ) {}

  execute(asked: DistributeMatter): Promise<{ version: number }> {
    const { kind, division: code, reportBackOn } = asked.body;
    return this.work.do(asked, (_complaint, now) => {
      const division = divisionOf(code);
      if (division === undefined) throw new UnknownAgency(code);
      const { name } = agencyIn(division, kind);
      const desk = { kind, division: code, name, region: division.region, level: division.level };
      return distribute(desk, dueByDay(this.rules.due('report-back', now), reportBackOn));
    });
  }
}
