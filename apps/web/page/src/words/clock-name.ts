import type { Deadline } from '../api/types.js';

/** What somebody must do by a deadline. Deciding on a report means beginning to verify it, under the limit of the verification itself. */
export function clockName({ what, ruleId }: Pick<Deadline, 'what' | 'ruleId'>, say: (list: string, code: string) => string): string {
  return what === 'decide' && ruleId === 'verify-report' ? say('rules', 'begin-verification') : say('rules', ruleId);
}
