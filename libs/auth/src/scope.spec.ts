import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { regions } from '#libs/domain/src/region.js';
import { decide } from './policy.js';
import { type Principal, roles } from './principal.js';
import { inScope, type MatterAction, scopeOf, scopeToSql } from './scope.js';

const matterActions: readonly MatterAction[] = ['matter.list', 'matter.read', 'matter.read-content', 'matter.export', 'matter.stream'];

const principals: fc.Arbitrary<Principal> = fc.record({
  accountId: fc.constant('a-1'),
  username: fc.constant('li'),
  name: fc.constant('李'),
  unit: fc.constant('局'),
  region: fc.constantFrom(...regions),
  roles: fc.subarray([...roles]),
});

const rows = fc.record({
  regions: fc.subarray([...regions]),
  state: fc.constantFrom('registered', 'accepted', 'refused', 'verifying', 'answered', 'closed'),
});

const principal = (...mine: Principal['roles']): Principal => ({
  accountId: 'a-1',
  username: 'li',
  name: '李',
  unit: '局',
  region: 'hebei',
  roles: mine,
});

describe('the scope of a list', () => {
  test('holds exactly the matters that the policy allows one by one', () => {
    fc.assert(
      fc.property(principals, fc.constantFrom(...matterActions), rows, (someone, action, row) => {
        expect(inScope(scopeOf(someone, action), row)).toBe(decide(someone, action, row).allowed);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is empty for an administrator', () => {
    expect(matterActions.flatMap((action) => scopeOf(principal('administrator'), action))).toEqual([]);
    expect(scopeToSql([], 'm', 0)).toEqual({ sql: '(false)', params: [] });
  });

  test('becomes a condition whose parameters begin after those of the query', () => {
    const scope = scopeOf(principal('officer', 'news-coordinator'), 'matter.read-content');
    expect(scopeToSql(scope, 'm', 2)).toEqual({
      sql: '((m.regions @> array[$3]::text[]) or (m.state = any($4::text[]) and m.regions @> array[$5]::text[]))',
      params: ['hebei', ['answered', 'closed'], 'hebei'],
    });
    expect(scopeToSql(scopeOf(principal('officer'), 'matter.list'), 'm', 0)).toEqual({ sql: '((true))', params: [] });
  });

  test('takes no alias that is more than a name', () => {
    expect(() => scopeToSql([], 'm; drop table matter', 0)).toThrow('not a table alias');
  });
});
