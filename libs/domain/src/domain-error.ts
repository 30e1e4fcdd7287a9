export type DomainErrorKind = 'not-found' | 'rule-broken' | 'conflict' | 'forbidden' | 'stale';

/** A rule said no. `code` is stable and documented; one filter turns `kind` into an HTTP status and the code into words. */
export abstract class DomainError extends Error {
  abstract readonly code: `${string}.${string}`;
  abstract readonly kind: DomainErrorKind;
  /** What the caller can use to mend the request; goes out with the problem, so it holds no personal data. */
  readonly details: Readonly<Record<string, unknown>> = {};
}
