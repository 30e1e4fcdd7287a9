import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#libs/domain/src/clock.js';
import { isOutOfReach } from '#libs/http/src/problems/out-of-reach.js';
import { WakeUp } from '#libs/messaging/src/outbox/wake-up.js';
import { withCorrelation } from '#libs/observability/src/correlation.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { TakenOver } from '../import.errors.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ImportJobs, type Job } from '../persistence/import-jobs.js';
import { type FileFault, fileLost, importFailed } from '../reading/file-fault.js';
import { ImportRun } from './import-run.js';

const lookEveryMs = 2_000;
/** How long a job whose file is not here is left to another process of the service before the file counts as lost. */
const patienceMs = 10 * 60_000;

/**
 * Runs the imports of a region one after the other, in the order they came: a later row finds the earlier one it repeats. Of several processes one does it, under
 * a session lock; if it dies, another goes on from the position of the last batch.
 */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(ImportWorker.name);
  readonly #wakeUp = new WakeUp();
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly files: ImportFiles,
    private readonly imports: ImportRun,
    private readonly clock: Clock,
  ) {}

  /** There is work. Only a hint: the worker looks by itself too. */
  readonly nudge = (): void => this.#wakeUp.nudge();

  onApplicationBootstrap(): void {
    this.#running = this.loop();
  }

  /** Finishes the batch in hand. */
  async onModuleDestroy(): Promise<void> {
    this.#stop.abort();
    this.nudge();
    await this.#running;
  }

  private async loop(): Promise<void> {
    let swept = false;
    while (!this.#stop.signal.aborted) {
      try {
        if (!swept) await this.files.sweep((ids) => this.transactions.run((tx) => this.jobs.areOver(ids, tx)));
        swept = true;
        if (await this.transactions.run((tx) => this.jobs.anyOpen(tx))) await this.underLock(() => this.workOff());
      } catch (err) {
        this.#log.warn('imports pause; trying again', err);
      }
      if (!this.#stop.signal.aborted) await this.#wakeUp.wait(lookEveryMs);
    }
  }

  /** The lock belongs to the connection: it falls when the process dies, and with the connection. Both is safe, since positions are checked as they are written. */
  private async underLock(work: () => Promise<void>): Promise<void> {
    const session = this.database.createQueryRunner();
    const key = `hashtext('imports'), hashtext(current_schema())`;
    try {
      const [lock]: { mine: boolean }[] = await session.query(`select pg_try_advisory_lock(${key}) as mine`);
      if (lock?.mine !== true) return;
      await work();
      if (!session.isReleased) await session.query(`select pg_advisory_unlock(${key})`);
    } finally {
      if (!session.isReleased) await session.release();
    }
  }

  private async workOff(): Promise<void> {
    for (let job = await this.next(); job !== undefined && !this.#stop.signal.aborted; job = await this.next()) {
      const running = job;
      await withCorrelation({ correlationId: running.id }, () => this.runOne(running));
    }
  }

  /** The oldest whose file is here. Another's may lie with another process. */
  private async next(): Promise<Job | undefined> {
    for (const job of await this.transactions.run((tx) => this.jobs.open(tx))) {
      if (await this.files.isHere(job.id)) return job;
      if (Date.parse(this.clock.now()) - job.updatedAt.getTime() > patienceMs) await this.fail(job, fileLost);
    }
    return undefined;
  }

  private async runOne(job: Job): Promise<void> {
    try {
      await this.imports.run(job, this.#stop.signal);
    } catch (err) {
      if (isOutOfReach(err) || err instanceof TakenOver) throw err;
      this.#log.error(`import ${job.id} failed`, err);
      await this.fail(job, importFailed);
    }
  }

  private async fail(job: Job, reason: FileFault): Promise<void> {
    await this.transactions.run((tx) => this.jobs.giveUp(job.id, 'failed', reason, undefined, this.clock.now(), tx));
    await this.files.remove(job.id);
  }
}
