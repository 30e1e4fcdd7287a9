import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ChangingClocks } from '../persistence/changing-clocks.js';
import { PauseDeadline } from './pause-deadline.command.js';

@CommandHandler(PauseDeadline)
export class PauseDeadlineHandler implements ICommandHandler<PauseDeadline> {
  constructor(
    private readonly clocks: ChangingClocks,
    private readonly rules: Rules,
    private readonly time: Clock,
  ) {}

  execute({ clock, asked, by, request }: PauseDeadline): Promise<{ version: number }> {
    const now = this.time.now();
    return this.clocks.change(clock, request, (running) =>
      running.pause({ ground: asked.ground, paper: asked.paper, from: now }, this.rules, by, now),
    );
  }
}
