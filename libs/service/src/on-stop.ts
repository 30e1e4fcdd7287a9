/** npm passes Ctrl-C on to what it runs, and the terminal sends it too: within this many milliseconds it is one and the same. */
const sameSignal = 1_000;

/** Ends the process in good order at the first signal. Another one, later, ends it at once. */
export function onStop(stop: () => Promise<void>): void {
  let asked: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked !== undefined) {
        if (performance.now() - asked > sameSignal) process.exit(1);
        return;
      }
      asked = performance.now();
      void stop().then(
        () => process.exit(0),
        (failure: unknown) => {
          console.error(failure instanceof Error ? failure.message : failure);
          process.exit(1);
        },
      );
    });
  }
}
