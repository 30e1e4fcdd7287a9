import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { ImportStartedResponse } from '../job/import-started.response.js';
import { ImportLayouts } from '../persistence/import-layouts.js';
import type { Layout } from '../reading/layout.js';
import { NewImports } from '../running/new-imports.js';
import { StartImport } from './start-import.command.js';

@CommandHandler(StartImport)
export class StartImportHandler implements ICommandHandler<StartImport> {
  constructor(
    private readonly imports: NewImports,
    private readonly layouts: ImportLayouts,
  ) {}

  execute({ name, body, by, request, layout }: StartImport): Promise<ImportStartedResponse> {
    return this.imports.start({ name, body, by, request, layout: (tx) => this.chosen(layout, tx) });
  }

  private async chosen(name: string | undefined, tx: Tx): Promise<Layout | null> {
    if (name === undefined) return null;
    const known = await this.layouts.named(name, tx);
    if (known === undefined) throw new NotFound('import-layout', name);
    return known.layout;
  }
}
