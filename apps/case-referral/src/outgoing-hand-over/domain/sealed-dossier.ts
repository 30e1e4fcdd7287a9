import type { Custody } from '#libs/custody/src/custody.js';
import type { Instant } from '#libs/domain/src/instant.js';

/** What the owner handed out for the receiver. Sealed: this service carries it and cannot read it where it is not the receiver. */
export interface SealedDossier {
  readonly kind: string;
  readonly receivedAt: Instant;
  readonly returns: Custody['returns'];
  readonly content: string;
  readonly reporter?: string | undefined;
}
