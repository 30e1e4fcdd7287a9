export interface Sides<A, B> {
  readonly ours: () => Promise<A>;
  readonly bare: () => Promise<B>;
}

/** A, B, A, B …: what else the machine does falls on both sides alike. The first `warmUps` of each are thrown away. */
export async function alternate<A, B>(
  { ours, bare }: Sides<A, B>,
  { warmUps, rounds }: { warmUps: number; rounds: number },
): Promise<{ readonly ours: readonly A[]; readonly bare: readonly B[] }> {
  const kept: { ours: A[]; bare: B[] } = { ours: [], bare: [] };
  for (let round = -warmUps; round < rounds; round++) {
    // Every second round the other way about: neither side always runs in the other's wake.
    const first = round % 2 === 0 ? await ours() : undefined;
    const yardstick = await bare();
    const own = first ?? (await ours());
    if (round < 0) continue;
    kept.ours.push(own);
    kept.bare.push(yardstick);
  }
  return kept;
}

/** The ratio of each round: both sides of it ran side by side. */
export const ratios = (over: readonly number[], under: readonly number[]): number[] =>
  over.map((each, index) => each / (under[index] ?? Number.NaN));
