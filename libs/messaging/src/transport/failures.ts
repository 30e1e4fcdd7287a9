import { UnreadableEvent } from '#libs/contracts/src/contract.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';

export type Verdict = 'again' | 'unreadable' | 'not-applicable';

const patience = 5;
/** Connection lost, server going down or starting, too many connections, deadlock, serialization: the world, not the message. */
const passing = /^(08|53|57P|40001|40P01|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;

/**
 * Whether trying a failed message again can help. Trouble of the world is waited out for as long as it lasts: parking for it would park everything.
 * What the message itself causes is parked, at once where a rule said no, after a few tries where the reason is not known.
 */
export function verdictOn(failure: unknown, times: number): Verdict {
  if (failure instanceof UnreadableEvent) return 'unreadable';
  if (failure instanceof SavedElsewhere) return times < patience ? 'again' : 'not-applicable';
  if (failure instanceof DomainError) return 'not-applicable';
  if (isPassing(failure) || times < patience) return 'again';
  return 'not-applicable';
}

function isPassing(failure: unknown): boolean {
  const { code, message } = failure as { code?: unknown; message?: unknown };
  return (
    passing.test(String(code ?? '')) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(String(message))
  );
}
