import type { Complaint } from '../../api/types.js';

export interface Previewed {
  readonly key: string;
  readonly state: 'seen' | 'masked' | 'missing';
  /** What stands there; absent where a sentence says more. */
  readonly text?: string;
}

/** What the receiver will see, what stays behind a mask, and what they will miss, before anything is sent. */
export function previewOf({ content, reporter }: Pick<Complaint, 'content' | 'reporter'>): Previewed[] {
  const { title, facts, request, respondent, place, happenedOn, amountFen, proof } = content;
  const reach = [respondent.contact, respondent.phone, respondent.address].filter(Boolean).join(' · ');
  const identity = reporter === null ? 'anonymous' : content.consent === 'forward-with-identity' ? 'shared' : 'kept';
  return [
    { key: 'content', state: 'seen', text: `${title}：${facts}` },
    shown('request', request),
    { key: 'respondent', state: 'seen', text: respondent.name },
    shown('reach', reach),
    shown('place', place.text),
    shown('happenedOn', happenedOn),
    shown('amount', amountFen === undefined ? undefined : (amountFen / 100).toFixed(2)),
    shown('proof', proof),
    { key: 'letter', state: 'seen' },
    { key: `identity-${identity}`, state: identity === 'kept' ? 'masked' : identity === 'shared' ? 'seen' : 'missing' },
  ];
}

const shown = (key: string, text: string | undefined): Previewed =>
  text === undefined || text === '' ? { key, state: 'missing' } : { key, state: 'seen', text };
