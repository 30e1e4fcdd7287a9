const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** The nearest-rank percentile of a non-empty list, `share` from 0 to 1. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = ascending(numbers);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  const found = sorted[at];
  if (found === undefined) throw new Error('no numbers, no percentile');
  return found;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export const spread = (numbers: readonly number[]): Spread => ({
  median: median(numbers),
  lowest: percentile(numbers, 0),
  highest: percentile(numbers, 1),
});

/** Three significant digits: what is measured on a shared machine has no more. */
export const short = (number: number): string => {
  if (Math.abs(number) >= 1_000) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(3)));
};

export const told = ({ median: middle, lowest, highest }: Spread): string => `${short(middle)} (${short(lowest)}–${short(highest)})`;
