import type { ToldPast } from '#libs/custody/src/past.js';
import type { Instant } from '#libs/domain/src/instant.js';

/** What the owner handed out for the receiver. Sealed: this service carries it and cannot read it where it is not the receiver. */
export interface SealedDossier extends ToldPast {
  readonly kind: string;
  readonly receivedAt: Instant;
  readonly content: string;
  readonly reporter?: string | undefined;
  readonly files?: string | undefined;
  readonly fileCount?: number | undefined;
}
