import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { WakeUp } from '#libs/messaging/src/outbox/wake-up.js';
import { type Errand, Fetching } from '../files/fetching.js';
import { PullFile } from './pull-file.js';

const lookEveryMs = 1_000;
/** At once in this process: one slow sender shall not keep the others waiting, and a database has few connections. */
const lanes = 3;

/** Fetches the files of incoming hand-overs, several at once. All it knows is in the rows: after a crash another process goes on. */
@Injectable()
export class PullFilesWorker implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(PullFilesWorker.name);
  readonly #wakeUp = new WakeUp();
  readonly #stop = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly fetching: Fetching,
    private readonly pullFile: PullFile,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = this.loop();
  }

  /** What has come so far is kept. */
  async onModuleDestroy(): Promise<void> {
    this.#stop.abort();
    this.#wakeUp.nudge();
    await this.#running;
    await Promise.all(this.#underWay);
  }

  private async loop(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        await this.fillLanes();
      } catch (err) {
        this.#log.warn('fetching files pauses; trying again', err);
      }
      if (!this.#stop.signal.aborted) await this.#wakeUp.wait(lookEveryMs);
    }
  }

  private async fillLanes(): Promise<void> {
    while (this.#underWay.size < lanes && !this.#stop.signal.aborted) {
      const errand = await this.fetching.take();
      if (errand === undefined) return;
      const pulling = this.pull(errand).finally(() => {
        this.#underWay.delete(pulling);
        this.#wakeUp.nudge();
      });
      this.#underWay.add(pulling);
    }
  }

  /** A failure of ours, such as a database that is away, leaves the lease to run out. */
  private async pull(errand: Errand): Promise<void> {
    try {
      await this.pullFile.run(errand, this.#stop.signal);
    } catch (err) {
      this.#log.warn(`file ${errand.id} of hand-over ${errand.handOverId} was not fetched`, err);
    }
  }
}
