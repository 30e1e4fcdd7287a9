import { describe, expect, test } from '@jest/globals';
import type { MatterState } from '../api/types.js';
import type { Action } from '../frame/permission.js';
import { measureStepsOf, type Situation, type StepKey, stepsOf } from './steps.js';

const everything: Action[] = [
  'referral.draft',
  'referral.approve',
  'referral.withdraw',
  'hand-over.sign',
  'hand-over.accept',
  'hand-over.return',
  'hand-over.recall',
  'hand-over.object',
  'dispute.raise',
  'dispute.report',
  'dispute.record',
  'dispute.approve',
  'complaint.decide',
  'complaint.answer',
  'complaint.close',
  'complaint.distribute',
  'complaint.return-to-intake',
  'mediation.run',
  'deadline.pause',
  'extortion.flag',
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
    expect(whyNot('objectToHandOver', there)).toBe('signFirst');
    expect(whyNot('objectToHandOver', { ...there, incoming: { state: 'signed' } })).toBeUndefined();
  });
});

describe('the further work on a matter', () => {
  const at = (state: MatterState, more: object = {}, complaint?: Situation['complaint']) =>
    situation({ matter: { ...situation().matter, state, ...more }, complaint });
  test('is given back, not passed on, by whoever it was distributed to (C-24)', () => {
    const desk = { kind: 'market-supervision', division: '110106', name: '丰台区市场监督管理局' };
    expect(whyNot('distribute', at('registered'))).toBeUndefined();
    expect(whyNot('returnToIntake', at('registered'))).toBe('left out');
    expect(whyNot('distribute', at('registered', { desk }))).toBe('left out');
    expect(whyNot('returnToIntake', at('registered', { desk }))).toBeUndefined();
  });
  test('mediates step by step, and tells both before it closes (C-11, C-14)', () => {
    expect(whyNot('offerMediation', at('accepted'))).toBeUndefined();
    expect(whyNot('recordConsent', at('accepted', { mediation: {} }))).toBeUndefined();
    const deadlines = [{ what: 'mediate', pauses: [{ ground: 'testing', from: '2026-05-11T02:00:00Z' }] }];
    expect(whyNot('resumeMediation', at('mediating', { deadlines }))).toBeUndefined();
    expect(whyNot('pauseMediation', at('mediating', { deadlines }))).toBe('left out');
    expect(whyNot('pauseMediation', at('mediating', { deadlines: [{ what: 'mediate' }] }))).toBeUndefined();
    expect(whyNot('close', at('mediation-ended', { mediation: { end: 'agreement' } }))).toBe('tellEndFirst');
    expect(whyNot('close', at('mediation-ended', { mediation: { end: 'agreement', told: true } }))).toBeUndefined();
  });
  test('is over when it was withdrawn', () => expect(whyNot('flagExtortion', at('withdrawn'))).toBe('left out'));
});

test('a region that has no part in a matter is offered nothing', () => {
  expect(stepsOf(situation({ me: { accountId: 'a1', region: 'tianjin', allowed: everything } }))).toEqual([]);
});

describe('a matter in dispute', () => {
  const dispute = { holder: 'beijing', open: true, state: 'negotiating' } as const;
  const disputed = situation({ matter: { ...situation().matter, custody: { ...heldHere, disputed: true } }, dispute });
  const at = (state: 'to-superior' | 'decision-recorded' | 'designated', more: Partial<Situation> = {}): Situation => ({
    ...disputed,
    dispute: { ...dispute, state, recordedBy: 'a2' },
    ...more,
  });

  test('is offered to nobody, but reported, or settled by a letter (C-17, P-04)', () => {
    expect(whyNot('draftReferral', disputed)).toBe('disputed');
    expect(whyNot('raiseDispute', disputed)).toBe('left out');
    expect(whyNot('reportDispute', disputed)).toBeUndefined();
    expect(whyNot('recordLetter', disputed)).toBeUndefined();
  });
  test('is reported once', () => expect(whyNot('reportDispute', at('to-superior'))).toBe('left out'));
  test('needs somebody else than its recorder to approve the letter (R-114)', () => {
    expect(whyNot('approveDecision', at('to-superior'))).toBe('left out');
    expect(whyNot('approveDecision', at('decision-recorded'))).toBeUndefined();
    expect(whyNot('approveDecision', at('decision-recorded', { me: { ...disputed.me, accountId: 'a2' } }))).toBe('ownRecord');
    expect(whyNot('recordLetter', at('designated'))).toBe('decided');
  });
  test('is decided by the holder; a letter that reaches another region is sent on by whoever knows the holder', () => {
    const there = { ...disputed.me, region: 'hebei' } as const;
    const offered = { to: 'hebei', offeredAt: '2026-04-20T01:00:00.000Z' } as never;
    expect(whyNot('reportDispute', { ...disputed, me: there })).toBe('left out');
    expect(whyNot('recordLetter', { ...disputed, me: there, matter: { ...disputed.matter, handOvers: [offered] } })).toBeUndefined();
    expect(whyNot('recordLetter', { ...disputed, me: { ...there, region: 'tianjin' } })).toBe('holderUnknown');
  });
});

test('without a dispute a letter may come as well, and who may record it is offered to (C-17)', () => {
  expect(whyNot('recordLetter', situation())).toBeUndefined();
  expect(whyNot('raiseDispute', situation())).toBeUndefined();
  expect(whyNot('recordLetter', situation({ me: { accountId: 'a1', region: 'beijing', allowed: [] } }))).toBe('left out');
});

test('what carries out a designation is not asked back (P-06)', () => {
  const custody = { state: 'in-transit', epoch: 1, to: 'hebei', disputed: false } as const;
  const outgoing = { state: 'in-transit', draftedBy: 'a2', designated: true } as const;
  expect(whyNot('recall', situation({ matter: { ...situation().matter, custody }, outgoing }))).toBe('designated');
});

describe('a matter that holds several things', () => {
  const me = { accountId: 'a1', region: 'beijing', allowed: ['complaint.split'] } as const;
  const at = (more: Partial<Situation> = {}) => situation({ me: { ...me, allowed: [...me.allowed] }, ...more });
  test('is split by whoever may, while nothing was decided (C-02)', () => {
    expect(whyNot('split', at())).toBeUndefined();
    expect(whyNot('split', at({ matter: { ...situation().matter, state: 'answered' } }))).toBe('left out');
    expect(whyNot('split', situation())).toBe('left out');
  });
  test('is not split while it is disputed or frozen', () => {
    expect(whyNot('split', at({ matter: { ...situation().matter, custody: { ...heldHere, disputed: true } } }))).toBe('disputed');
    expect(whyNot('split', at({ matter: { ...situation().matter, custody: { ...heldHere, state: 'frozen' } } }))).toBe('frozen');
  });
});

describe('an urgent measure', () => {
  const me = {
    accountId: 'a1',
    region: 'beijing',
    allowed: ['measure.record', 'measure.approve', 'measure.deal-with'] as Action[],
  } as const;
  const status = { state: 'awaiting-approval', region: 'beijing', recordedBy: 'a2' } as const;
  const why = (more: Partial<Situation>) => measureStepsOf(situation({ me, ...more })).map(({ key, why: hinder }) => [key, hinder?.key]);
  test('is recorded while the matter is held, frozen or in transit, and not after it ended (P-12)', () => {
    const custody = (state: 'frozen' | 'in-transit' | 'closed') =>
      situation({ me, matter: { ...situation().matter, custody: { ...heldHere, state } } });
    expect([whyNot('recordMeasure', custody('frozen')), whyNot('recordMeasure', custody('in-transit'))]).toEqual([undefined, undefined]);
    expect(whyNot('recordMeasure', custody('closed'))).toBe('left out');
  });
  test('is approved where it was taken, by another person (R-114)', () => {
    expect(why({ measureStatus: status })).toEqual([['judgeMeasure', undefined]]);
    expect(why({ measureStatus: { ...status, recordedBy: 'a1' } })).toEqual([['judgeMeasure', 'ownMeasure']]);
    expect(why({ measureStatus: { ...status, region: 'hebei' } })).toEqual([]);
  });
  test('is dealt with by the holder, whoever took it (P-13)', () => {
    expect(why({ measureStatus: { ...status, state: 'in-force', region: 'hebei' } })).toEqual([['dealWithMeasure', undefined]]);
    expect(why({ measureStatus: { ...status, state: 'in-force' }, matter: { ...situation().matter, holder: 'hebei' } })).toEqual([]);
  });
});
