import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ImportLayouts } from '../persistence/import-layouts.js';
import type { Layout } from '../reading/layout.js';
import type { FilePreviewResponse } from './file-preview.response.js';
import { PreviewFile } from './preview-file.query.js';
import { previewOf } from './preview-of.js';

@QueryHandler(PreviewFile)
export class PreviewFileHandler implements IQueryHandler<PreviewFile> {
  constructor(
    private readonly transactions: Transactions,
    private readonly layouts: ImportLayouts,
    private readonly here: Here,
    private readonly clock: Clock,
  ) {}

  async execute({ file, layout }: PreviewFile): Promise<FilePreviewResponse> {
    return previewOf(file, await this.layoutsFor(layout), { here: this.here.region, now: this.clock.now() });
  }

  private async layoutsFor(name: string | undefined): Promise<readonly Layout[]> {
    const all = (await this.transactions.run((tx) => this.layouts.all(tx))).map(({ layout }) => layout);
    if (name === undefined) return all;
    const chosen = all.filter((layout) => layout.name === name);
    if (chosen.length === 0) throw new NotFound('import-layout', name);
    return chosen;
  }
}
