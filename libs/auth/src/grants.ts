import type { Action } from './actions.js';
import type { ConditionName } from './conditions.js';
import { type Role, roles } from './principal.js';

/** Who may do an action, and what must hold of the thing it is done to. One of an action's grants is enough. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly when: readonly ConditionName[];
}

const grant = (to: readonly Role[], ...when: readonly ConditionName[]): Grant => ({ roles: to, when });

/** Those who work on matters. */
const desk = ['operator', 'intake', 'liaison', 'officer', 'unit-head'] as const;
/** The status of a matter is seen by every region; of its content only what a link shows. News is made of what is over. */
const status = [grant([...desk, 'supervisor']), grant(['news-coordinator'], 'concluded')];
const content = [grant([...desk, 'supervisor'], 'linked'), grant(['news-coordinator'], 'linked', 'concluded')];

/** The permission policy. Commands, lists, search, counts, exports and streams read it and nothing else. */
export const grants: Readonly<Record<Action, readonly Grant[]>> = {
  'submission.register': [grant(['operator', 'intake'], 'own-region')],
  'import.run': [grant(['operator', 'intake'], 'own-region')],
  'import.read': [grant(['operator', 'intake', 'supervisor'], 'own-region')],
  // named handlers only; the reason they give is asked for and recorded by the use case.
  'reporter.open': [grant(['intake', 'officer'], 'own-region')],
  'attachment.add': [grant(['operator', 'intake', 'officer'], 'own-region')],
  'attachment.remove': [grant(['operator', 'intake', 'officer'], 'own-region')],
  // papers hold what whoever complained said of themselves; named handlers only.
  'paper.open': [grant(['intake', 'officer'], 'own-region')],
  'paper.issue': [grant(['intake', 'officer'], 'own-region')],
  'paper.void': [grant(['intake', 'officer'], 'own-region')],
  'complaint.read': [grant([...desk, 'supervisor'], 'own-region')],
  'complaint.decide': [grant(['intake'], 'own-region')],
  'complaint.split': [grant(['intake', 'officer'], 'own-region')],
  'complaint.answer': [grant(['intake', 'officer'], 'own-region')],
  'complaint.close': [grant(['intake', 'officer'], 'own-region')],
  // C-24: only the unified intake distributes; a desk down the line gives back.
  'complaint.distribute': [grant(['intake'], 'own-region')],
  'complaint.return-to-intake': [grant(['officer'], 'own-region')],
  'complaint.redirect': [grant(['intake'], 'own-region')],
  'complaint.withdraw': [grant(['operator', 'intake', 'officer'], 'own-region')],
  'identity.demand': [grant(['intake', 'officer'], 'own-region')],
  'mediation.run': [grant(['intake', 'officer'], 'own-region')],
  'result.tell': [grant(['intake', 'officer'], 'own-region')],
  // C-25: a suspicion is for those who handle the matter.
  'extortion.flag': [grant(['intake', 'officer'], 'own-region')],
  'extortion.read': [grant(['intake', 'officer', 'unit-head'], 'own-region')],
  // What a hint says is drawn from who reported.
  'hint.read': [grant(['intake', 'officer', 'unit-head'], 'own-region')],
  'complaint.merge': [grant(['intake'], 'own-region')],
  'referral.draft': [grant(['operator', 'intake'], 'own-region')],
  'referral.approve': [grant(['unit-head'], 'own-region', 'not-own-draft')],
  'referral.withdraw': [grant(['operator', 'intake', 'unit-head'], 'own-region')],
  'hand-over.read': [grant([...desk, 'supervisor'], 'own-region')],
  'hand-over.sign': [grant(['liaison'], 'own-region')],
  'hand-over.accept': [grant(['liaison', 'unit-head'], 'own-region')],
  'hand-over.return': [grant(['liaison', 'unit-head'], 'own-region')],
  'hand-over.recall': [grant(['liaison'], 'own-region')],
  'hand-over.offer-file': [grant(['liaison'], 'own-region')],
  'hand-over.object': [grant(['liaison', 'unit-head'], 'own-region')],
  'dispute.read': [grant([...desk, 'supervisor'], 'own-region')],
  'dispute.raise': [grant(['liaison'], 'own-region')],
  // P-04: what goes to the superior, and what carries a decision out, leaves the region.
  'dispute.report': [grant(['unit-head'], 'own-region')],
  'dispute.record': [grant(['liaison'], 'own-region')],
  'dispute.approve': [grant(['unit-head'], 'own-region', 'not-own-draft')],
  'measure.read': [grant([...desk, 'supervisor'], 'own-region')],
  'measure.record': [grant(['intake', 'officer'], 'own-region')],
  'measure.approve': [grant(['unit-head'], 'own-region', 'not-own-draft')],
  'measure.deal-with': [grant(['intake', 'officer'], 'own-region')],
  'matter.list': status,
  'matter.read': status,
  'matter.read-content': content,
  'matter.export': [grant(['intake', 'unit-head', 'supervisor']), grant(['news-coordinator'], 'concluded')],
  'matter.stream': status,
  'queue.read': [grant([...desk, 'supervisor'], 'own-region')],
  // That a region is silent concerns everybody.
  'region.read': [grant(roles, 'own-region')],
  'outbox.read': [grant([...desk, 'supervisor', 'administrator'], 'own-region')],
  'parked.read': [grant(['administrator', 'supervisor'], 'own-region')],
  'parked.resolve': [grant(['administrator'], 'own-region')],
  'doctor.read': [grant(['supervisor', 'administrator'], 'own-region')],
  'doctor.report': [grant(['administrator'], 'own-region')],
  'deadline.pause': [grant(['intake', 'officer'], 'own-region')],
  // the rule says by whom; of those, the unit head has an account here.
  'deadline.extend': [grant(['unit-head'], 'own-region')],
  'rules.read': [grant(roles, 'own-region')],
  'rules.load': [grant(['administrator'], 'own-region')],
  'hotline.read': [grant(['administrator', 'supervisor'], 'own-region')],
  'hotline.manage': [grant(['administrator'], 'own-region')],
  'account.manage': [grant(['administrator'], 'own-region')],
  'audit.read': [grant(['supervisor'], 'own-region')],
};
