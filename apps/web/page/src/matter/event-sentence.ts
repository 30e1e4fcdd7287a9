import type { TimelineEvent } from '../api/types.js';

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

/** An event as a sentence that an officer would say. A type that is newer than this page is shown as its bare name. */
export function sentenceOf({ type, region, data }: Pick<TimelineEvent, 'type' | 'region' | 'data'>, say: Say): string {
  const values: Record<string, string> = { here: say('regions', region) };
  for (const [name, value] of Object.entries(data)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const list = lists[name];
    values[name] = list === undefined ? String(value) : say(list, String(value));
  }
  if (type === 'complaint-intake.complaint-refused') values['ground'] = say('refusalGrounds', String(data['ground']));
  if (type === 'case-referral.hand-over-returned') values['ground'] = say('returnGrounds', String(data['ground']));
  if (type === 'case-referral.urgent-measure-recorded') values['measure'] = say('measures.kinds', String(data['kind']));
  if (type === 'case-referral.urgent-measure-judged' && data['approved'] === false) return say('events', `${type}-lifted`, values);
  if (type === 'case-referral.hand-over-signed' && data['bySilence'] === true) return say('events', `${type}-by-silence`, values);
  if (type === 'case-referral.referral-withdrawn' && data['how'] === 'rejected') return say('events', `${type}-rejected`, values);
  return say('events', type, values);
}

/** Steps between services that follow by themselves from what people did: true, but not what somebody reading the story looks for. */
const inner: ReadonlySet<string> = new Set([
  'complaint-intake.custody-changed',
  'complaint-intake.matter-frozen',
  'case-referral.hand-over-ended',
  'case-referral.hand-over-moved',
  'complaint-intake.matter-taken',
  'case-referral.file-state-changed',
]);

export const isInner = ({ type }: Pick<TimelineEvent, 'type'>): boolean => inner.has(type);
