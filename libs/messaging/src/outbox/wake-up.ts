/** Lets a writer nudge the relay of its own process. Only a nudge: the relay looks by itself too, so a lost one costs a second, not an event. */
export class WakeUp {
  #wake: (() => void) | undefined;
  #pending = false;

  readonly nudge = (): void => {
    this.#pending = true;
    this.#wake?.();
  };

  /** Resolves at the next nudge, at once if one came since the last wait, or when the time is over. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#pending) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#pending = false;
    this.#wake = undefined;
  }
}
