import { describe, expect, test } from '@jest/globals';
import { localDay } from '#libs/rules/src/local-day.js';
import { sentenceToSay } from './sentence-to-say.js';

const prospect = {
  ...({ kind: 'complaint', here: 'beijing', unit: 'wd', amount: 7 } as const),
  ...{ lastDay: localDay('2026-12-07'), today: localDay('2026-11-26') },
};

describe('the sentence to say', () => {
  test('names who acts here, and the last day (C-08)', () => {
    const agency = { name: '北京市西城区市场监督管理局', region: 'beijing' } as const;
    expect(sentenceToSay({ ...prospect, agency })).toBe(
      '您反映的事项应由北京市西城区市场监督管理局处理。我现在为您登记，最迟12月7日告知您是否受理。',
    );
    expect(sentenceToSay({ ...prospect, agency, kind: 'report', lastDay: localDay('2027-01-04') })).toContain(
      '最迟2027年1月4日核查并决定是否立案',
    );
  });

  test('promises no day of an agency elsewhere, and asks for consent (C-18)', () => {
    const agency = { name: '保定市莲池区市场监督管理局', region: 'hebei' } as const;
    const said = sentenceToSay({ ...prospect, agency });
    expect(said).toContain('应由保定市莲池区市场监督管理局（河北）处理。您同意的话，我们登记后转过去，对方收到后7个工作日内告知您是否受理');
    expect(said).not.toContain('12月');
  });
});
