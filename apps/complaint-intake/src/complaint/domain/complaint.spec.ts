import { describe, expect, test } from '@jest/globals';
import { CustodyMoveNotAllowed } from '#libs/custody/src/custody.errors.js';
import { noPast } from '#libs/custody/src/past.js';
import { instant } from '#libs/domain/src/instant.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ComplainantUnknown, ComplaintMoveNotAllowed, WrongKind } from './complaint.errors.js';
import { Complaint } from './complaint.js';
import type { ComplaintState } from './complaint.moves.js';
import type { ComplaintContent } from './submission.js';

const monday = instant('2026-04-20T09:00:00+08:00');
const decideBy = new Rules().due('decide-complaint', monday);
const caller = { name: '测试甲子', phone: '13800000001' };
const content: ComplaintContent = {
  number: 'BJ-TS-2026-0000001',
  kind: 'complaint',
  origin: 'beijing',
  rightType: 'trademark',
  channel: '12345-phone',
  urgency: 'normal',
  confidential: false,
  title: '网购箱包疑似冒牌',
  facts: '六只共300元',
  respondent: { name: '某箱包商户' },
  place: { text: '河北省保定市高碑店市', code: '130684' },
  consent: 'forward',
  receivedAt: monday,
};
const toHebei = { id: 'h1', to: 'hebei', epoch: 1 } as const;
const first = { epoch: 1, attempt: 1 };

const registered = (more: Partial<ComplaintContent> = {}) =>
  Complaint.register('m1', { ...content, ...more }, caller, decideBy, 'op', monday);
const types = (complaint: Complaint) => complaint.recorded.map(({ type }) => type);

describe('a complaint', () => {
  test('is registered and held here, in epoch 1', () => {
    const complaint = registered();

    expect(types(complaint)).toEqual(['ComplaintRegistered', 'CustodyChanged']);
    expect(complaint.custody).toMatchObject({ region: 'beijing', state: 'held', epoch: 1 });
    expect(complaint.recorded.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  test.each([
    ['nobody', null, ['name', 'phone']],
    ['no phone number', { name: '测试甲子' }, ['phone']],
  ])('needs a real name and a phone number, %s will not do (C-03)', (_, reporter, missing) => {
    const register = () => Complaint.register('m1', content, reporter, decideBy, 'op', monday);
    expect(register).toThrow(ComplainantUnknown);
    expect(register).toThrow(missing.join(' and '));
  });

  test('may be anonymous only as a report (C-03)', () => {
    expect(Complaint.register('m1', { ...content, kind: 'report' }, null, decideBy, 'op', monday).state).toBe('registered');
  });

  test('goes from acceptance to its answer and its end, and is closed with its custody', () => {
    const complaint = registered();

    complaint.accept('int', monday);
    complaint.answer({ result: 'settled', text: '已退款' }, 'off', monday);
    complaint.close('off', monday);

    expect(complaint.state).toBe('closed');
    expect(complaint.custody.state).toBe('closed');
    expect(types(complaint).slice(2)).toEqual(['ComplaintAccepted', 'ComplaintAnswered', 'ComplaintClosed', 'CustodyChanged']);
  });

  test('is refused on one of the seven grounds, with reasons and remedies kept for the submitter (C-08, C-09)', () => {
    const complaint = registered();
    const refusal = { ground: 3, reasons: '非生活消费', remedies: '可向人民法院起诉' };

    complaint.refuse(refusal, 'int', monday);

    expect(complaint.state).toBe('refused');
    expect(complaint.refusal).toEqual(refusal);
    expect(complaint.recorded.at(-1)).toMatchObject({ type: 'ComplaintRefused', ground: 3 });
  });

  test('and a report each know their own first step only (C-01, C-08, C-19)', () => {
    const report = registered({ kind: 'report' });
    const verifyBy = new Rules().due('verify-report', monday);

    expect(() => registered().startVerification(verifyBy, 'int', monday)).toThrow(WrongKind);
    expect(() => report.accept('int', monday)).toThrow(WrongKind);
    report.startVerification(verifyBy, 'int', monday);
    expect(report.state).toBe('verifying');
  });

  test.each(['registered', 'refused', 'answered', 'closed'] as const)('that is %s cannot be answered', (state: ComplaintState) => {
    const complaint = new Complaint({ id: 'm1', version: 5, state, custody: registered().custody, content, decideBy });
    expect(() => complaint.answer({ result: 'other', text: 'x' }, 'off', monday)).toThrow(ComplaintMoveNotAllowed);
  });
});

describe('a complaint that is handed over', () => {
  test('freezes, answers with its number, and cannot be worked on', () => {
    const complaint = registered();

    complaint.freeze(toHebei, monday);

    expect(complaint.recorded.at(-1)).toMatchObject({ type: 'MatterFrozen', handOverId: 'h1', number: first, to: 'hebei' });
    expect(() => complaint.accept('int', monday)).toThrow(CustodyMoveNotAllowed);
  });

  test.each([
    ['without consent to forward (C-18)', { consent: 'none' as const }, toHebei, 'complaint.no-consent-to-forward'],
    ['to where it is', {}, { ...toHebei, to: 'beijing' as const }, 'custody.already-here'],
    ['for an epoch that has passed', {}, { ...toHebei, epoch: 2 }, 'custody.epoch-passed'],
  ])('is not frozen %s, and the referral is told why', (_, more, handOver, reason) => {
    const complaint = registered(more);

    complaint.freeze(handOver, monday);

    expect(complaint.recorded.at(-1)).toMatchObject({ type: 'FreezeRefused', handOverId: 'h1', reason });
    expect(complaint.custody.state).toBe('held');
  });

  test('is let go only on the acceptance of its own number; stale news changes nothing and is written down', () => {
    const complaint = registered();
    complaint.freeze(toHebei, monday);
    complaint.offered('h1', first, monday);
    const told = complaint.recorded.length;

    complaint.letGo('h1', { epoch: 1, attempt: 9 }, monday);
    complaint.thaw('other', { number: first, outcome: 'returned' }, monday);
    expect(complaint.recorded).toHaveLength(told);
    expect(complaint.stale.map(({ message }) => message)).toEqual(['hand-over-moved', 'hand-over-ended']);

    complaint.letGo('h1', first, monday);
    expect(complaint.custody.state).toBe('moved');
  });

  test('is taken by the receiver as a registered matter, one epoch higher', () => {
    const arrived = { id: 'm1', content, region: 'hebei', from: 'beijing', epoch: 2, past: noPast, handOverId: 'h1', decideBy } as const;

    const complaint = Complaint.take(arrived, undefined, monday);

    expect(complaint.custody).toMatchObject({ region: 'hebei', state: 'held', epoch: 2 });
    expect(complaint.state).toBe('registered');
    expect(types(complaint)).toEqual(['MatterTaken', 'CustodyChanged']);
  });

  test('that comes back goes on counting its versions', () => {
    const before = new Complaint({
      id: 'm1',
      version: 7,
      state: 'registered',
      custody: { ...registered().custody, state: 'moved' },
      content,
      decideBy,
    });
    const arrived = { id: 'm1', content, region: 'beijing', from: 'hebei', epoch: 3, past: noPast, handOverId: 'h2', decideBy } as const;

    expect(Complaint.take(arrived, before, monday).recorded.map(({ sequence }) => sequence)).toEqual([8, 9]);
  });

  test('takes later submissions of the same matter on file wherever it is held (C-20)', () => {
    const complaint = registered();
    complaint.freeze(toHebei, monday);

    complaint.link({ channel: '12315-platform', receivedAt: monday }, 'op', monday);

    expect(complaint.recorded.at(-1)).toMatchObject({ type: 'SubmissionLinked', channel: '12315-platform' });
  });
});
