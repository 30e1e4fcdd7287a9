import type { Figure, Measured } from './frame/figure.js';
import { NotMeasured } from './frame/not-measured.js';
import type { Bench } from './place/bench.js';

export interface Outcome {
  readonly figure: Figure;
  readonly measured?: Measured;
  /** Why there is no figure: something is missing on this machine, or the measurement broke. */
  readonly reason?: string;
  readonly broke: boolean;
  readonly seconds: number;
}

/** One after another: two at once would measure each other. A figure that breaks does not keep the others from being measured. */
export async function runFigures(figures: readonly Figure[], bench: Bench): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const figure of figures) {
    if (bench.stopped) break;
    bench.say(`\n${figure.id} ${figure.name}`);
    const begun = performance.now();
    const result = await attempt(figure, bench);
    const outcome = { figure, ...result, seconds: (performance.now() - begun) / 1_000 };
    for (const line of outcome.measured?.lines ?? [`没有测量 not measured: ${outcome.reason}`]) bench.say(`   ${line}`);
    bench.say(`   (${outcome.seconds.toFixed(0)} s)`);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** False where a measurement broke; a missing Java is not its fault. */
export const allMeasured = (outcomes: readonly Outcome[]): boolean => outcomes.every(({ broke }) => !broke);

async function attempt(figure: Figure, bench: Bench): Promise<Pick<Outcome, 'measured' | 'reason' | 'broke'>> {
  try {
    return { measured: await figure.measure(bench), broke: false };
  } catch (failure) {
    if (failure instanceof NotMeasured) return { reason: failure.message, broke: false };
    return { reason: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure), broke: true };
  } finally {
    await bench.endFigure();
  }
}
