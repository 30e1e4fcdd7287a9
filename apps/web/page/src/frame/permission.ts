import type { Me } from '../api/types.js';

/** Actions of the policy that the page asks about. The services decide; the page only shows what makes sense and explains the rest. */
export type Action =
  | 'submission.register'
  | 'import.run'
  | 'import.read'
  | 'reporter.open'
  | 'complaint.read'
  | 'complaint.decide'
  | 'complaint.answer'
  | 'complaint.close'
  | 'referral.draft'
  | 'referral.approve'
  | 'referral.withdraw'
  | 'hand-over.read'
  | 'hand-over.sign'
  | 'hand-over.accept'
  | 'hand-over.return'
  | 'hand-over.recall'
  | 'matter.list'
  | 'matter.export'
  | 'matter.stream'
  | 'queue.read'
  | 'parked.read'
  | 'parked.resolve';

export const may = (me: Pick<Me, 'allowed'>, action: Action): boolean => me.allowed.includes(action);
