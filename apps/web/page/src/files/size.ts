const units = ['B', 'KB', 'MB', 'GB'] as const;

/** As people say it: three digits at most, and a unit. */
export function sizeInWords(bytes: number): string {
  let [amount, unit] = [bytes, 0];
  for (; amount >= 1_000 && unit < units.length - 1; unit += 1) amount /= 1_024;
  return `${amount >= 100 || unit === 0 ? Math.round(amount) : amount.toFixed(1)} ${units[unit]}`;
}

export const shortHash = (sha256: string): string => sha256.slice(0, 12);
