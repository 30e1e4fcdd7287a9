/** Rows as columns of equal width, for a failure that people read. */
export function table(all: readonly (readonly string[])[], most = 60): string {
  const rows = all.map((row) => row.map((cell) => (cell.length > 160 ? `${cell.slice(0, 160)}…` : cell)));
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)), []);
  const lines = rows.slice(0, most).map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return [...lines, ...(rows.length > most ? [`… and ${rows.length - most} more`] : [])].join('\n');
}

/** Does the work for all, at most so many at once. */
export async function forAll<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
