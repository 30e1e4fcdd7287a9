import type { Deadline, TimelineEvent } from '../api/types.js';
import { clockName } from '../words/clock-name.js';
import { lastDay, toLocalInput } from '../words/time.js';

export type Say = (list: string, code: string, values?: Record<string, unknown>) => string;

/** Which list of words each public field of an event is said with. */
const lists: Readonly<Record<string, string>> = {
  from: 'regions',
  to: 'regions',
  origin: 'regions',
  region: 'regions',
  kind: 'kinds',
  channel: 'channels',
  result: 'results',
  outcome: 'handOver.outcomes',
  state: 'custody',
  holder: 'regions',
  how: 'measures.disposals',
};

const decisions: ReadonlySet<string> = new Set(['case-referral.decision-recorded', 'case-referral.dispute-decided']);

/** An event as a sentence that an officer would say. A type that is newer than this page is shown as its bare name. */
export function sentenceOf({ type, region, data }: Pick<TimelineEvent, 'type' | 'region' | 'data'>, say: Say): string {
  const values: Record<string, string> = { here: say('regions', region) };
  for (const [name, value] of Object.entries(data)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const list = lists[name];
    values[name] = list === undefined ? String(value) : say(list, String(value));
  }
  if (type.startsWith('complaint-intake.deadline-')) return say('events', type, { ...values, ...ofClock(data, say) });
  if (type === 'complaint-intake.complaint-refused') values['ground'] = say('refusalGrounds', String(data['ground']));
  if (type === 'complaint-intake.mediation-ended') values['ground'] = say('mediationEnds', String(data['ground']));
  if (type === 'complaint-intake.submitter-redirected') values['to'] = String(data['to']);
  if (type === 'complaint-intake.mediation-consent-recorded') {
    values['side'] = say('work.sides', String(data['side']));
    values['given'] = say('work', data['given'] === true ? 'consents' : 'declines');
  }
  if (type === 'complaint-intake.matter-distributed') values['desk'] = String((data['desk'] as { name?: string } | undefined)?.name ?? '');
  if (type === 'complaint-intake.matter-returned-to-intake') values['from'] = String(data['from']);
  if (type === 'complaint-intake.submission-withdrawn' && data['ends'] !== true) return say('events', `${type}-lives-on`, values);
  if (type === 'case-referral.hand-over-returned') values['ground'] = say('returnGrounds', String(data['ground']));
  if (type === 'case-referral.urgent-measure-recorded') values['measure'] = say('measures.kinds', String(data['kind']));
  if (type === 'case-referral.urgent-measure-judged' && data['approved'] === false) return say('events', `${type}-lifted`, values);
  if (type === 'case-referral.hand-over-returned' && data['objected'] === true) return say('events', `${type}-objected`, values);
  if (type === 'case-referral.hand-over-signed' && data['bySilence'] === true) return say('events', `${type}-by-silence`, values);
  if (type === 'case-referral.referral-withdrawn' && data['how'] === 'rejected') return say('events', `${type}-rejected`, values);
  if (decisions.has(type)) values['kind'] = say('dispute.kinds', String(data['kind']));
  if (type === 'case-referral.dispute-ended') values['how'] = say('dispute.states', String(data['how']));
  return say('events', type, values);
}

/** What an event of a clock says: which clock, what happened to it, until when it runs, whom it is told to. */
function ofClock(data: TimelineEvent['data'], say: Say): Record<string, string> {
  const { what, ruleId, due, cause, mark, to } = { ...(data['deadline'] as object | undefined), ...data } as Record<string, string>;
  return {
    deadline: clockName({ what: what as Deadline['what'], ruleId: ruleId ?? '' }, say),
    change: say('deadlineChanges', cause ?? ''),
    mark: say('deadlineMarks', mark ?? ''),
    raisedTo: say('escalations', to ?? ''),
    day: due === undefined ? '' : toLocalInput(lastDay(due)).slice(0, 10),
  };
}

/** Steps between services that follow by themselves from what people did: true, but not what somebody reading the story looks for. */
const inner: ReadonlySet<string> = new Set([
  'complaint-intake.custody-changed',
  'complaint-intake.matter-frozen',
  'case-referral.hand-over-ended',
  'case-referral.hand-over-moved',
  'complaint-intake.matter-taken',
  'case-referral.file-state-changed',
  'complaint-intake.complaint-noted',
]);

export const isInner = ({ type }: Pick<TimelineEvent, 'type'>): boolean => inner.has(type);
