/** What was started, one after another. `stop` goes backwards; a part that fails to stop does not keep the others running. */
export class Started {
  readonly #parts: (() => Promise<unknown>)[] = [];

  add(stop: () => Promise<unknown>): void {
    this.#parts.push(stop);
  }

  /** Throws the first failure when everything else has been stopped. A second call finds nothing left to do. */
  async stop(): Promise<void> {
    const failures: unknown[] = [];
    for (let stop = this.#parts.pop(); stop !== undefined; stop = this.#parts.pop()) {
      await stop().catch((failure: unknown) => failures.push(failure));
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Starts the rest; when that fails, stops what was started before and throws what it failed with. */
  async orStop<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (failure) {
      await this.stop().catch(() => undefined);
      throw failure;
    }
  }
}
