import { createHash } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as newId } from 'uuid';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { afterCommit, Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ImportJobs } from '../persistence/import-jobs.js';
import { ImportLayouts } from '../persistence/import-layouts.js';
import type { Layout } from '../reading/layout.js';
import { ImportWorker } from '../running/import.worker.js';
import { StartImport } from './start-import.command.js';
import type { ImportStartedResponse } from './start-import.response.js';

/** Stores the file as it comes, then writes the job down; the worker does the rest. A file of a job that was not written is deleted again. */
@CommandHandler(StartImport)
export class StartImportHandler implements ICommandHandler<StartImport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
    private readonly jobs: ImportJobs,
    private readonly layouts: ImportLayouts,
    private readonly audit: Audit,
    private readonly worker: ImportWorker,
    private readonly clock: Clock,
  ) {}

  async execute({ name, body, by, request, layout }: StartImport): Promise<ImportStartedResponse> {
    const id = newId();
    const { bytes, sha256 } = await this.files.store(id, body);
    try {
      const started = await this.transactions.once({ ...request, fingerprint: withFile(request.fingerprint, sha256) }, async (tx) => {
        const at = this.clock.now();
        await this.jobs.add({ id, name, by, layout: await this.chosen(layout, tx) }, bytes, at, tx);
        await this.audit.record(
          [{ at, by, action: 'ImportStarted', rule: 'C-23', subject: `import/${id}`, details: { bytes, sha256 } }],
          tx,
        );
        afterCommit(tx, this.worker.nudge);
        return { id };
      });
      if (started.id !== id) await this.files.remove(id);
      return started;
    } catch (failure) {
      await this.files.remove(id);
      throw failure;
    }
  }

  private async chosen(name: string | undefined, tx: Tx): Promise<Layout | null> {
    if (name === undefined) return null;
    const known = await this.layouts.named(name, tx);
    if (known === undefined) throw new NotFound('import-layout', name);
    return known.layout;
  }
}

/** The same key with another file is another request. */
const withFile = (fingerprint: string, sha256: string) => createHash('sha256').update(`${fingerprint}\n${sha256}`).digest('hex');
