import { describe, expect, test } from '@jest/globals';
import { silenceOf } from './silence.js';

const now = Date.parse('2026-05-06T02:00:00Z');
const heard = (service: string, secondsAgo: number, region = 'hebei') => ({
  topic: `${region}.heartbeat`,
  service,
  heard_at: new Date(now - secondsAgo * 1_000),
});

describe('a region', () => {
  test('is not silent while any of its services is heard', () => {
    const { silentSince, services } = silenceOf('hebei', [heard('case-referral', 3), heard('complaint-intake', 600)], now);
    expect(silentSince).toBeUndefined();
    expect(services.map(({ service, silent }) => [service, silent])).toEqual([
      ['case-referral', false],
      ['complaint-intake', true],
    ]);
  });
  test('is silent since the last sign of any of them', () => {
    const { silentSince } = silenceOf('hebei', [heard('case-referral', 60), heard('complaint-intake', 600)], now);
    expect(silentSince).toBe(new Date(now - 60_000).toISOString());
  });
  test('that was never heard is not known to be silent', () => {
    expect(silenceOf('hebei', [heard('case-referral', 60, 'tianjin')], now)).toEqual({ services: [] });
  });
});
