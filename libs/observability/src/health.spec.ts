import { describe, expect, test } from '@jest/globals';
import { Health } from './health.js';

describe('readiness', () => {
  test('is given when every check passes', async () => {
    const health = new Health(() => {});
    health.add('database', async () => {});
    health.add('log', () => {});
    expect(await health.readiness()).toEqual({ ready: true, checks: { database: 'ok', log: 'ok' } });
  });

  test('is refused by one failing check, and the reason is told to the operators only', async () => {
    const told: unknown[] = [];
    const health = new Health((check, failure) => told.push([check, (failure as Error).message]));
    health.add('database', () => Promise.reject(new Error('password of user web is wrong')));
    health.add('log', async () => {});
    expect(await health.readiness()).toEqual({ ready: false, checks: { database: 'failed', log: 'ok' } });
    expect(told).toEqual([['database', 'password of user web is wrong']]);
  });

  test('does not wait for a check that never answers', async () => {
    const health = new Health(() => {}, 20);
    health.add('log', () => new Promise(() => {}));
    expect((await health.readiness()).checks).toEqual({ log: 'failed' });
  });
});
