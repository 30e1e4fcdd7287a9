/** Milliseconds that the work took, and what it answered. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly answer: T }> {
  const begun = performance.now();
  const answer = await work();
  return { took: performance.now() - begun, answer };
}

/** Runs all items through `lanes` workers at once; answers with how many were done per second. */
export async function throughput<T>(
  items: readonly T[],
  lanes: number,
  work: (item: T, lane: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const lane = async (index: number) => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item, index);
  };
  const { took } = await timed(() => Promise.all(Array.from({ length: lanes }, (_, index) => lane(index))));
  return items.length / (took / 1_000);
}

/** Asks every few milliseconds until it is so; throws what it waited for after the deadline. */
export async function until(what: string, ask: () => Promise<boolean>, { within = 120_000, every = 20 } = {}): Promise<void> {
  for (const end = Date.now() + within; ; ) {
    if (await ask()) return;
    if (Date.now() > end) throw new Error(`waited ${within / 1_000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
