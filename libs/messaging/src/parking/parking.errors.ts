import { DomainError } from '#libs/domain/src/domain-error.js';

/** A replayed message failed as before. What went through before it stays so; it and what waits behind it are still parked. */
export class FailsAgain extends DomainError {
  readonly code = 'parked.fails-again';
  readonly kind = 'conflict';
  override readonly details: { readonly id: string; readonly replayed: number; readonly reason: string };
  constructor(id: string, replayed: number, cause: unknown) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 500);
    super(`message ${id} fails again: ${reason}`, { cause });
    this.details = { id, replayed, reason };
  }
}
