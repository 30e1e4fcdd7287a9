import { describe, expect, test } from '@jest/globals';
import { CustodyMoveNotAllowed } from '#libs/custody/src/custody.errors.js';
import { instant } from '#libs/domain/src/instant.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ComplaintMoveNotAllowed, MergedWithItself, NotOfOneKind } from './complaint.errors.js';
import { Complaint } from './complaint.js';
import type { MatterKind } from './complaint.moves.js';

const first = instant('2026-04-20T09:00:00+08:00');
const later = instant('2026-05-20T09:00:00+08:00');
const due = (from: typeof first) => new Rules().due('decide-complaint', from);
const caller = { name: '测试甲子', phone: '13800000001' };

const registered = (id = 'm1', kind: MatterKind = 'complaint') =>
  Complaint.register(
    id,
    {
      ...{ number: `BJ-${id}`, kind, origin: 'beijing', rightType: 'trademark', channel: '12345-phone', urgency: 'normal' },
      ...{ confidential: false, title: '箱包', facts: '六只', respondent: { name: '某商户' }, place: { text: '保定市' } },
      ...{ consent: 'forward', receivedAt: first },
    },
    caller,
    due(first),
    'op',
    first,
  );
const again = { kind: 'complaint', channel: '12345-web', receivedAt: later };

describe('a matter that somebody tells of once more (C-20)', () => {
  test('gets it on its file; with new facts its clock restarts at the last report', () => {
    const [same, more] = [registered(), registered()];
    same.supplement(again, undefined, 'op', later);
    more.supplement(again, due(later), 'op', later);
    expect([same.decideBy, more.decideBy]).toEqual([due(first), due(later)]);
    expect(more.recorded.at(-1)).toMatchObject({ type: 'SubmissionLinked', receivedAt: later, decideBy: due(later) });
  });

  test('keeps what was decided: new facts after the decision start no clock that is met already', () => {
    const complaint = registered();
    complaint.accept('intake', first);
    complaint.supplement(again, due(later), 'op', later);
    expect(complaint.decideBy).toEqual(due(first));
  });

  test('takes no other kind, and nothing while it is frozen or closed', () => {
    const complaint = registered();
    expect(() => complaint.supplement({ ...again, kind: 'report' }, undefined, 'op', later)).toThrow(NotOfOneKind);
    complaint.freeze({ id: 'h1', to: 'hebei', epoch: 1 }, later);
    expect(() => complaint.supplement(again, undefined, 'op', later)).toThrow(CustodyMoveNotAllowed);
  });
});

describe('a matter that repeats another (C-20)', () => {
  test('is merged into it: closed, its custody with it, and says into which', () => {
    const complaint = registered();
    complaint.mergeInto(registered('m2'), 'intake', later);
    expect([complaint.state, complaint.custody.state]).toEqual(['closed', 'closed']);
    expect(complaint.recorded.slice(-2)).toMatchObject([
      { type: 'MatterMerged', into: 'm2', intoNumber: 'BJ-m2' },
      { type: 'CustodyChanged', cause: 'merged', rule: 'C-20' },
    ]);
  });

  test('is not merged with itself, with another kind, or once it is decided', () => {
    const complaint = registered();
    expect(() => complaint.mergeInto(registered(), 'intake', later)).toThrow(MergedWithItself);
    expect(() => complaint.mergeInto(registered('m2', 'report'), 'intake', later)).toThrow(NotOfOneKind);
    complaint.accept('intake', later);
    expect(() => complaint.mergeInto(registered('m2'), 'intake', later)).toThrow(ComplaintMoveNotAllowed);
  });
});
