/** A point in time as ISO 8601 in UTC with milliseconds, such as 2026-04-15T01:00:00.000Z; sorts as text. Only `libs/domain` makes one. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Throws a RangeError where the text is no point in time. */
export const instant = (iso: string): Instant => new Date(iso).toISOString() as Instant;
