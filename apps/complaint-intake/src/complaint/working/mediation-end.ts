import type { Instant } from '#libs/domain/src/instant.js';
import type { Due } from '#libs/rules/src/due.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import type { Rules } from '#libs/rules/src/rules.js';
import type { Handling } from '../domain/handling.js';
import type { ComplaintContent } from '../domain/submission.js';

/** C-12 from the acceptance, tests left out; a complaint received under the old law keeps its 45 working days (C-27). A test that is open ends now. */
export function mediationEnd(rules: Rules, { receivedAt }: ComplaintContent, { mediateBy, mediation }: Handling, now: Instant): Due {
  const tests = mediation?.testing.map(({ from, to }) => ({ from, to: to ?? now })) ?? [];
  return rules.dueUnder(dayAt(receivedAt), 'mediate', mediateBy?.start ?? now, tests);
}
