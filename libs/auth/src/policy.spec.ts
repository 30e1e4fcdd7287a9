import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRegistered } from '#libs/http/src/problems/catalogue.js';
import { type Action, actions } from './actions.js';
import { grants } from './grants.js';
import { NotAllowed } from './not-allowed.error.js';
import { decide, demand } from './policy.js';
import { type Principal, type Role, roles } from './principal.js';

const someone = (...mine: Role[]): Principal => ({
  accountId: 'me',
  username: 'li',
  name: '李',
  region: 'beijing',
  roles: mine,
  unit: '北京市知识产权局',
});

const reasonOf = (...asked: Parameters<typeof decide>): string | undefined => {
  const decision = decide(...asked);
  return decision.allowed ? undefined : decision.reason.code;
};

const mayDo = (role: Role): Action[] => actions.filter((action) => decide(someone(role), action).allowed);

describe('the policy', () => {
  test.each<[Role, Action[]]>([
    [
      'administrator',
      [
        'region.read',
        'outbox.read',
        'parked.read',
        'parked.resolve',
        'doctor.read',
        'doctor.report',
        'rules.read',
        'rules.load',
        'hotline.read',
        'hotline.manage',
        'account.manage',
      ],
    ],
    [
      'news-coordinator',
      ['matter.list', 'matter.read', 'matter.read-content', 'matter.export', 'matter.stream', 'region.read', 'rules.read'],
    ],
  ])('gives the %s exactly this', (role, expected) => {
    expect(mayDo(role)).toEqual(expected);
  });

  test('lets a supervisor read and export, and change nothing', () => {
    const changing = actions.filter((action) => !/\.(read|read-content|list|export|stream)$/.test(action));
    expect(mayDo('supervisor').filter((action) => changing.includes(action))).toEqual([]);
    expect(mayDo('supervisor')).toEqual(expect.arrayContaining(['audit.read', 'matter.export', 'matter.read-content', 'complaint.read']));
  });

  test('lets nobody approve their own draft, whatever else they are (R-114)', () => {
    const both = someone('operator', 'unit-head');
    expect(reasonOf(both, 'referral.approve', { region: 'beijing', draftedBy: 'me' })).toBe('own-draft');
    expect(reasonOf(both, 'referral.approve', { region: 'beijing', draftedBy: 'another' })).toBeUndefined();
  });

  test('lets nobody act for another region', () => {
    const everything = someone(...roles);
    const onMatters = ['matter.list', 'matter.read', 'matter.read-content', 'matter.export', 'matter.stream'];
    for (const action of actions.filter((each) => !onMatters.includes(each))) {
      expect([action, reasonOf(everything, action, { region: 'hebei', draftedBy: 'another' })]).toEqual([action, 'other-region']);
    }
  });

  test('shows the status of every matter to every desk, its content only over a link (R-113)', () => {
    const elsewhere = { regions: ['tianjin', 'hebei'] as const, state: 'registered' };
    expect(reasonOf(someone('intake'), 'matter.read', elsewhere)).toBeUndefined();
    expect(reasonOf(someone('intake'), 'matter.read-content', elsewhere)).toBe('not-linked');
    expect(reasonOf(someone('intake'), 'matter.read-content', { ...elsewhere, regions: ['beijing', 'hebei'] })).toBeUndefined();
  });

  test('speaks to the news of concluded matters only, unless the same person also works on matters', () => {
    const running = { regions: ['beijing'] as const, state: 'accepted' };
    expect(reasonOf(someone('news-coordinator'), 'matter.read', running)).toBe('not-concluded');
    expect(reasonOf(someone('news-coordinator'), 'matter.read', { ...running, state: 'answered' })).toBeUndefined();
    expect(reasonOf(someone('news-coordinator', 'officer'), 'matter.read', running)).toBeUndefined();
  });

  test('opens reporter data to named handlers only (R-021)', () => {
    expect(roles.filter((role) => mayDo(role).includes('reporter.open'))).toEqual(['intake', 'officer']);
  });

  test('denies what it is not told enough about', () => {
    const all = someone(...roles);
    for (const action of actions) {
      if (grants[action].every(({ when }) => when.length > 0)) expect([action, decide(all, action, {}).allowed]).toEqual([action, false]);
    }
  });

  test('names the roles that could', () => {
    const decision = decide(someone('operator'), 'hand-over.sign');
    expect(decision).toEqual({
      allowed: false,
      reason: { code: 'role-missing', zh: '需要以下角色之一：协作联络员。', en: 'Needs one of these roles: liaison.' },
    });
  });

  test('throws for a use case what it denies, as a problem with a title', () => {
    const attempt = () => demand(someone('officer'), 'reporter.open', { region: 'hebei' });
    expect(attempt).toThrow(NotAllowed);
    expect(isRegistered('auth.not-allowed')).toBe(true);
  });

  test('never gives more with fewer roles', () => {
    const some = fc.subarray([...roles]);
    const resource = fc.record({
      region: fc.constantFrom('beijing' as const, 'hebei' as const),
      regions: fc.subarray(['beijing', 'tianjin', 'hebei'] as const),
      state: fc.constantFrom('registered', 'answered', 'closed'),
      draftedBy: fc.constantFrom('me', 'another'),
    });
    fc.assert(
      fc.property(some, some, fc.constantFrom(...actions), resource, (few, more, action, thing) => {
        const narrow = decide(someone(...few), action, thing).allowed;
        expect(!narrow || decide(someone(...few, ...more), action, thing).allowed).toBe(true);
        expect(!narrow || decide(someone(...few), action).allowed).toBe(true);
      }),
    );
  });
});
