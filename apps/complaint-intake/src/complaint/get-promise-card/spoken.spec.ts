import { describe, expect, test } from '@jest/globals';
import { localDay } from '#libs/rules/src/local-day.js';
import { mostSpoken, spoken } from './spoken.js';

const promised = {
  ...({ kind: 'complaint', title: '台灯疑似假冒注册商标', number: 'BJ-TS-2026-0000012', unit: '北京市知识产权局' } as const),
  ...{ lastDay: localDay('2026-05-15'), today: localDay('2026-05-06') },
};

describe('what is read to the caller', () => {
  test('says what was understood, the number, who acts and by when', () => {
    expect(spoken(promised)).toBe(
      '您反映的“台灯疑似假冒注册商标”已登记，编号BJ-TS-2026-0000012，由北京市知识产权局办理，5月15日前告知是否受理。',
    );
    expect(spoken({ ...promised, lastDay: localDay('2027-01-04'), kind: 'report' })).toContain('2027年1月4日前核查并决定是否立案');
  });

  test.each([
    ['a long title', { title: '题'.repeat(200) }],
    ['a long unit', { unit: '单'.repeat(60) }],
    [
      'both, in the next year, for a report',
      { title: '题'.repeat(200), unit: '单'.repeat(60), kind: 'report', lastDay: localDay('2027-12-28') } as const,
    ],
  ])('takes no more than 20 seconds with %s, and keeps number and day', (_what, long) => {
    const said = spoken({ ...promised, ...long });
    expect([...said].length).toBeLessThanOrEqual(mostSpoken);
    expect(said).toContain('BJ-TS-2026-0000012');
    expect(said).toMatch(/月\d+日前/);
  });
});
