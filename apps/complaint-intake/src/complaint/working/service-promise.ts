import type { Instant } from '#libs/domain/src/instant.js';
import type { Due } from '#libs/rules/src/due.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import type { RuleId } from '#libs/rules/src/rule.js';
import type { Rules } from '#libs/rules/src/rules.js';

/** what 12345 promises its callers where the region has such a promise: Beijing. None of the matters here is of utilities or known to be complex. */
export function servicePromise(
  rules: Rules,
  { channel, urgency, receivedAt }: { channel: string; urgency: string; receivedAt: Instant },
): Due | undefined {
  const rule: RuleId = urgency === 'critical' ? 'service-emergency' : 'service-ordinary';
  return channel.startsWith('12345-') && rules.find(rule, dayAt(receivedAt)) !== undefined ? rules.due(rule, receivedAt) : undefined;
}
