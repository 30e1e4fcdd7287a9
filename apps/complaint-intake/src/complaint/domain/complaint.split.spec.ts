import { describe, expect, test } from '@jest/globals';
import { CustodyMoveNotAllowed, InDispute } from '#libs/custody/src/custody.errors.js';
import { instant } from '#libs/domain/src/instant.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ComplaintMoveNotAllowed } from './complaint.errors.js';
import { Complaint } from './complaint.js';
import { SplitUnbalanced } from './division.errors.js';
import type { ComplaintContent } from './submission.js';

const monday = instant('2026-04-20T09:00:00+08:00');
const friday = instant('2026-04-24T09:00:00+08:00');
const decideBy = new Rules().due('verify-report', monday);
const content: ComplaintContent = {
  ...{ number: 'BJ-JB-2026-0000001', kind: 'report', origin: 'beijing', rightType: 'trademark', channel: '12345-phone', urgency: 'normal' },
  ...{ confidential: false, title: '两家商户售假', facts: '同一市场', outsideNumber: '京1', consent: 'forward', receivedAt: monday },
  ...{ respondent: { name: '甲' }, parties: [{ name: '乙' }], place: { text: '河北省保定市' }, amountFen: 100 },
};
const division = {
  parts: [{ title: '乙的部分', rightType: 'patent' }],
  parties: [
    { line: 0, part: 0 },
    { line: 1, part: 1 },
  ],
  ...{ clues: [], goods: [] },
  amounts: [
    { part: 0, amountFen: 40 },
    { part: 1, amountFen: 60 },
  ],
};
const names = [{ id: 'm2', number: 'BJ-JB-2026-0000002' }];
const registered = () => Complaint.register('m1', content, null, decideBy, 'op', monday);
const split = (whole: Complaint) => whole.split(division, names, 'int', friday)[0] as Complaint;
const types = ({ recorded }: Complaint) => recorded.map(({ type }) => type);

describe('a matter that is split (C-02)', () => {
  test('keeps what remains and tells its parts, each a matter of its own in epoch 1', () => {
    const whole = registered();
    const part = split(whole);

    expect(whole.content).toMatchObject({ respondent: { name: '甲' }, parties: undefined, amountFen: 40 });
    expect(types(whole).slice(2)).toEqual(['MatterSplit', 'CustodyChanged']);
    expect(part.content).toMatchObject({
      number: names[0]?.number,
      splitFrom: 'm1',
      respondent: { name: '乙' },
      amountFen: 60,
      rightType: 'patent',
    });
    expect(part.content.outsideNumber).toBeUndefined();
    expect(part.custody).toMatchObject({ region: 'beijing', state: 'held', epoch: 1 });
    expect(types(part)).toEqual(['ComplaintRegistered', 'CustodyChanged']);
  });

  test('gives no part more time: the clocks are the ones that the whole began', () => {
    const whole = registered();
    const verifyBy = new Rules().due('verify-report', monday);
    whole.startVerification(verifyBy, 'int', monday);

    const part = split(whole);

    expect(part.decideBy).toEqual(decideBy);
    expect(part.state).toBe('verifying');
    expect(part.recorded.at(-1)).toMatchObject({ type: 'VerificationStarted', verifyBy });
  });

  test('carries on where it may not go: a region that objected is barred for each part too (P-05)', () => {
    const { custody, ...facts } = registered();
    const whole = new Complaint({
      ...facts,
      id: 'm1',
      version: 2,
      state: 'registered',
      content,
      decideBy,
      custody: { ...custody, barred: ['hebei'] },
    });

    const part = split(whole);
    part.freeze({ id: 'h1', to: 'hebei', epoch: 1 }, friday);

    expect(part.recorded.at(-1)).toMatchObject({ type: 'FreezeRefused', reason: 'custody.barred' });
  });

  test('only while it is held, without a dispute, and before it is answered', () => {
    const frozen = registered();
    frozen.freeze({ id: 'h1', to: 'hebei', epoch: 1 }, monday);
    const disputed = registered();
    disputed.dispute(1, monday);
    const { custody } = registered();
    const answered = new Complaint({ id: 'm1', version: 5, state: 'answered', custody, content, decideBy });

    expect(() => split(frozen)).toThrow(CustodyMoveNotAllowed);
    expect(() => split(disputed)).toThrow(InDispute);
    expect(() => split(answered)).toThrow(ComplaintMoveNotAllowed);
  });

  test('is left as it was where the parts do not add up', () => {
    const whole = registered();
    const told = whole.recorded.length;

    expect(() => whole.split({ ...division, amounts: [] }, names, 'int', friday)).toThrow(SplitUnbalanced);
    expect([whole.content, whole.recorded.length]).toEqual([content, told]);
  });
});
