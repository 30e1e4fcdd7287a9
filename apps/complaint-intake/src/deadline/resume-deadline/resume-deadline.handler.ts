import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ChangingClocks } from '../persistence/changing-clocks.js';
import { ResumeDeadline } from './resume-deadline.command.js';

@CommandHandler(ResumeDeadline)
export class ResumeDeadlineHandler implements ICommandHandler<ResumeDeadline> {
  constructor(
    private readonly clocks: ChangingClocks,
    private readonly rules: Rules,
    private readonly time: Clock,
  ) {}

  execute({ clock, asked, by, request }: ResumeDeadline): Promise<{ version: number }> {
    const now = this.time.now();
    return this.clocks.change(clock, request, (running) =>
      running.resume({ ground: asked.ground, endPaper: asked.paper, to: now }, this.rules, by, now),
    );
  }
}
