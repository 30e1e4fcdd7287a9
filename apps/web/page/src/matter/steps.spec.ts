import { describe, expect, test } from '@jest/globals';
import type { Action } from '../frame/permission.js';
import { type Situation, type StepKey, stepsOf } from './steps.js';

const everything: Action[] = [
  'referral.draft',
  'referral.approve',
  'referral.withdraw',
  'hand-over.sign',
  'hand-over.accept',
  'hand-over.return',
  'hand-over.recall',
  'complaint.decide',
  'complaint.answer',
  'complaint.close',
];

const heldHere = { state: 'held', epoch: 1, disputed: false } as const;

const situation = (more: Partial<Situation> = {}): Situation => ({
  me: { accountId: 'a1', region: 'beijing', allowed: everything },
  matter: { kind: 'complaint', holder: 'beijing', custody: heldHere, state: 'registered', consent: 'forward' },
  ...more,
});

const whyNot = (key: StepKey, at: Situation): string | undefined | 'left out' => {
  const step = stepsOf(at).find((one) => one.key === key);
  return step === undefined ? 'left out' : step.why?.key;
};

describe('a registered complaint that is held here', () => {
  test('can be referred, accepted and refused', () => {
    for (const key of ['draftReferral', 'acceptComplaint', 'refuseComplaint'] as const) expect(whyNot(key, situation())).toBeUndefined();
  });
  test('cannot be answered before it is accepted', () => expect(whyNot('answer', situation())).toBe('state.registered'));
  test('is never verified: that is for reports (C-19)', () => expect(whyNot('verify', situation())).toBe('left out'));
  test('is not referred without consent (C-18)', () => {
    expect(whyNot('draftReferral', situation({ matter: { ...situation().matter, consent: 'none' } }))).toBe('noConsent');
  });
  test('is for others to work on when the role does not fit', () => {
    const me = { accountId: 'a1', region: 'beijing', allowed: [] } as const;
    expect(whyNot('acceptComplaint', situation({ me: { ...me, allowed: [] } }))).toBe('role');
  });
});

describe('a draft', () => {
  const outgoing = { state: 'drafted', draftedBy: 'a2' } as const;
  test('is approved by somebody else than its drafter (R-114)', () => {
    expect(whyNot('approve', situation({ outgoing }))).toBeUndefined();
    expect(whyNot('approve', situation({ outgoing: { ...outgoing, draftedBy: 'a1' } }))).toBe('ownDraft');
  });
  test('bars a second draft', () => expect(whyNot('draftReferral', situation({ outgoing }))).toBe('underWay.drafted'));
});

describe('a matter in transit', () => {
  const custody = { state: 'in-transit', epoch: 1, to: 'hebei', disputed: false } as const;
  const away = situation({ matter: { ...situation().matter, custody }, outgoing: { state: 'in-transit', draftedBy: 'a2' } });
  test('is not worked on', () => expect(whyNot('acceptComplaint', away)).toBe('inTransit'));
  test('can be asked back once', () => {
    expect(whyNot('recall', away)).toBeUndefined();
    expect(whyNot('recall', { ...away, outgoing: { state: 'in-transit', draftedBy: 'a2', recall: 'asked' } })).toBe('recallAsked');
  });
  test('is signed for before it is accepted or returned', () => {
    const there: Situation = { ...away, me: { ...away.me, region: 'hebei' }, outgoing: undefined, incoming: { state: 'delivered' } };
    expect(whyNot('sign', there)).toBeUndefined();
    expect(whyNot('acceptHandOver', there)).toBe('signFirst');
    expect(whyNot('acceptHandOver', { ...there, incoming: { state: 'signed' } })).toBeUndefined();
    expect(whyNot('returnHandOver', { ...there, incoming: { state: 'signed' } })).toBeUndefined();
  });
});

test('a region that has no part in a matter is offered nothing', () => {
  expect(stepsOf(situation({ me: { accountId: 'a1', region: 'tianjin', allowed: everything } }))).toEqual([]);
});
