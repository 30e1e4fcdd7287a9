import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { incompleteLayout } from '../import.problems.js';
import { type LayoutResponse, layoutResponse } from '../layout-parts.js';
import { ImportLayouts } from '../persistence/import-layouts.js';
import { lacking } from '../reading/header.js';
import { SaveLayout } from './save-layout.command.js';

@CommandHandler(SaveLayout)
export class SaveLayoutHandler implements ICommandHandler<SaveLayout> {
  constructor(
    private readonly transactions: Transactions,
    private readonly layouts: ImportLayouts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute({ layout, expected, by, request }: SaveLayout): Promise<LayoutResponse> {
    const missing = lacking(layout);
    if (missing.length > 0) throw incompleteLayout(missing);
    return this.transactions.once(request, async (tx) => {
      const at = this.clock.now();
      const version = await this.layouts.save(layout, expected, by, at, tx);
      const entry = { at, by, action: 'ImportLayoutSaved', rule: 'C-23', subject: `import-layout/${layout.name}`, details: { version } };
      await this.audit.record([entry], tx);
      return layoutResponse(layout, version);
    });
  }
}
