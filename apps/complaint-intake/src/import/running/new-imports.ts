import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { afterCommit, type RequestKey, Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import type { ImportStartedResponse } from '../job/import-started.response.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ImportJobs } from '../persistence/import-jobs.js';
import type { Layout } from '../reading/layout.js';
import { ImportWorker } from './import.worker.js';

export interface NewImport {
  readonly name: string;
  readonly body: AsyncIterable<Buffer>;
  readonly by: string;
  readonly request: RequestKey;
  /** The import whose refused rows these are, mended. */
  readonly corrects?: string;
  /** Null where the header says it. */
  readonly layout: (tx: Tx) => Promise<Layout | null>;
  /** What else is written with the job. */
  readonly also?: (id: string, tx: Tx) => Promise<unknown>;
}

/** Stores the file as it comes, then writes the job down; the worker does the rest. A file of a job that was not written is deleted again. */
@Injectable()
export class NewImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
    private readonly jobs: ImportJobs,
    private readonly audit: Audit,
    private readonly worker: ImportWorker,
    private readonly clock: Clock,
  ) {}

  async start({ name, body, by, request, corrects, layout, also }: NewImport): Promise<ImportStartedResponse> {
    const id = newId();
    const { bytes, sha256 } = await this.files.store(id, body);
    try {
      const started = await this.transactions.once({ ...request, fingerprint: withFile(request.fingerprint, sha256) }, async (tx) => {
        const at = this.clock.now();
        await this.jobs.add({ id, name, by, corrects: corrects ?? null, layout: await layout(tx) }, bytes, at, tx);
        await also?.(id, tx);
        const details = { bytes, sha256, ...(corrects === undefined ? {} : { corrects }) };
        await this.audit.record([{ at, by, action: 'ImportStarted', rule: 'C-23', subject: `import/${id}`, details }], tx);
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
}

/** The same key with another file is another request. */
const withFile = (fingerprint: string, sha256: string) => createHash('sha256').update(`${fingerprint}\n${sha256}`).digest('hex');
