/** Shows the steps of a long piece of work as they happen: on a terminal the running step stays visible, elsewhere a line per finished step. */
export class Progress {
  readonly #terminal = process.stdout.isTTY === true;

  async step<T>(what: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    if (this.#terminal) process.stdout.write(`… ${what}`);
    try {
      const result = await work();
      this.end(`✔ ${what} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
      return result;
    } catch (failure) {
      // Whoever shows the failure says in one line what to do; the step adds nothing to it.
      if (this.#terminal) process.stdout.write('\r\u001b[K');
      throw failure;
    }
  }

  say(line: string): void {
    console.log(line);
  }

  private end(line: string): void {
    process.stdout.write(this.#terminal ? `\r\u001b[K${line}\n` : `${line}\n`);
  }
}
