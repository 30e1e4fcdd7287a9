import { UnreadableEvent } from '#libs/contracts/src/contract.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';

export type Verdict = 'again' | 'unreadable' | 'not-applicable';

const patience = 5;
/**
 * Connection lost, resources short, server going down or starting, waited too long, deadlock, serialization, a replica that was just promoted elsewhere: the
 * world, not the message.
 */
const passing = /^(08|53|57P|57014|55P03|40001|40P01|25006|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
/** pg and TypeORM give these no code. */
const passingWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Driver not Connected|Client was closed|Cannot use a pool after/;

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

export function isPassing(failure: unknown): boolean {
  const { code, message } = (failure ?? {}) as { code?: unknown; message?: unknown };
  return passing.test(String(code ?? '')) || passingWords.test(String(message));
}
