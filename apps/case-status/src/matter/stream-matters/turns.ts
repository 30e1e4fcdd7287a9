const atOnce = 10;

/** Lets some go on in each turn of the event loop. Five hundred streams written at once would keep every other answer waiting for fifty milliseconds. */
export class Turns {
  #waiting: (() => void)[] = [];

  next(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.push(resolve) === 1) setImmediate(this.go);
    });
  }

  private readonly go = (): void => {
    const [now, later] = [this.#waiting.slice(0, atOnce), this.#waiting.slice(atOnce)];
    this.#waiting = later;
    for (const resolve of now) resolve();
    if (later.length > 0) setImmediate(this.go);
  };
}
