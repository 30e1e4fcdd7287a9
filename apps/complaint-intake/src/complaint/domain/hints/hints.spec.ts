import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { mustBeRepresented, ProxyExpired, TwoRepresentatives } from '../complainants.js';
import { indicators } from './abnormal.js';
import { rewardHint } from './reward.js';

const report = { kind: 'report', day: '2026-04-20', reporter: { name: '测试甲子' } };

describe('signs of a claim that is no consumer’s (C-10)', () => {
  const remarkable = { matters: 3 };
  test('are told with their numbers, from the number on that the region set', () => {
    expect(indicators({ samePhone: 2, sameAddress: 2 }, remarkable)).toEqual([]);
    expect(indicators({ samePhone: 3, sameAddress: 4 }, remarkable)).toEqual([
      { key: 'same-phone', count: 3 },
      { key: 'same-address', count: 4 },
    ]);
  });
});

describe('the hint of a reward (C-29)', () => {
  test.each([
    [1_000_000, [500_000, 300_000, 100_000]],
    [100_000_000, [5_000_000, 3_000_000, 1_000_000]],
    [10_000_000_000, [100_000_000, 100_000_000, 100_000_000]],
  ])('of %i fen fines and confiscations says what each grade gives', (penalty, amounts) => {
    const hint = rewardHint(report, penalty);
    expect(hint.possible && hint.grades.map(({ amountFen }) => amountFen)).toEqual(amounts);
  });

  test.each([
    ['not-a-report', { kind: 'complaint' }],
    ['before-the-rule', { day: '2021-11-30' }],
    ['anonymous', { reporter: null }],
    ['organisation', { reporter: { name: '某公司', idType: 'business-licence' } }],
    ['right-holder', { reporter: { name: '测试甲子', interest: 'right-holder' as const } }],
    ['right-holder', { reporter: { name: '测试甲子', interest: 'agent' as const } }],
  ])('is none: %s', (why, other) => {
    expect(rewardHint({ ...report, ...other }, 1_000_000)).toEqual({ possible: false, why });
  });
});

describe('who stands for the complainants', () => {
  const at = instant('2026-04-20T09:00:00+08:00');
  const proxy = { name: '测试乙', phone: '13800000002', matters: '退款', scope: '代为投诉、调解', validUntil: '2026-04-20' };
  test('a proxy whose power is in force that day (C-04)', () => {
    expect(() => mustBeRepresented({ name: '测试甲子', proxy }, at)).not.toThrow();
    expect(() => mustBeRepresented({ name: '测试甲子', proxy: { ...proxy, validUntil: '2026-04-19' } }, at)).toThrow(ProxyExpired);
  });

  test.each([
    [1, false],
    [2, true],
    [3, false],
  ])('%i of three together is right: %s (C-05)', (named, right) => {
    const others = [named > 1, named > 2].map((represents, index) => ({ name: `测试${index}`, represents }));
    const attempt = () => mustBeRepresented({ name: '测试甲子', others }, at);
    if (right) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(TwoRepresentatives);
  });
});
