export interface Repeated {
  /** Lets the run in hand finish, then stops. */
  stop(): Promise<void>;
}

/** Runs the work again and again, each time some milliseconds after the last run ended. A failed run is told and does not end the series. */
export function every(milliseconds: number, work: () => Promise<unknown>, onFailure: (failure: unknown) => void): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const run = async () => {
    await work().catch(onFailure);
    plan();
  };
  const plan = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = run();
    }, milliseconds);
  };
  plan();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
