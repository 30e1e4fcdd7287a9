import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ExtensionLate } from '#libs/rules/src/deadline.errors.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ChangingClocks } from '../persistence/changing-clocks.js';
import { ExtendDeadline } from './extend-deadline.command.js';

@CommandHandler(ExtendDeadline)
export class ExtendDeadlineHandler implements ICommandHandler<ExtendDeadline> {
  constructor(
    private readonly clocks: ChangingClocks,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly rules: Rules,
    private readonly time: Clock,
  ) {}

  async execute(command: ExtendDeadline): Promise<{ version: number }> {
    const { clock, asked, by, request } = command;
    const now = this.time.now();
    try {
      return await this.clocks.change(clock, request, (running) => running.extend(asked.reason, this.rules, by, now));
    } catch (failure) {
      if (failure instanceof ExtensionLate) await this.writeDown(command, failure);
      throw failure;
    }
  }

  /** what came too late is refused and logged; the refusal rolled back everything else. */
  private async writeDown({ clock, by }: ExtendDeadline, { details }: ExtensionLate): Promise<void> {
    const entry = { at: this.time.now(), by, action: 'ExtensionRefused', rule: 'R-007', subject: `complaint/${clock.matterId}` };
    await this.transactions.run((tx) => this.audit.record([{ ...entry, details: { ...details } }], tx));
  }
}
