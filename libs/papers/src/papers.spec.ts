import { describe, expect, test } from '@jest/globals';
import { localDay } from '#libs/rules/src/local-day.js';
import { textOf } from './block.js';
import { blocksOf } from './fill/blocks.js';
import { fieldsNamingReporter } from './fill/names-reporter.js';
import { snapshotOf } from './fill/snapshot.js';
import { dayWords, minuteWords } from './fill/words.js';
import { isNumberPattern, numberText } from './number.js';
import { everyFact, plantedReporter, typedInto } from './papers.support.js';
import type { AnyTemplate } from './template.js';
import { reachesRespondent } from './template.js';
import { templateInForce, templateOf, templates } from './templates.js';

const paper = (template: AnyTemplate) => blocksOf(template, snapshotOf(template, everyFact, typedInto(template)));
const drawn = { agency: '京知执', word: '投受', year: 2026, serial: 3 };

describe('the forms', () => {
  test('are the ten of 2026 and the letter of referral', () => {
    expect(templates.map(({ form }) => form)).toEqual([...Array.from({ length: 10 }, (_, index) => `F26-${index + 1}`), 'referral-letter']);
  });

  test.each(templates)('$form says only what its fields hold, and nothing is left open', (template) => {
    const text = textOf(paper(template)).join('\n');
    expect(text).not.toMatch(/[{}]|undefined/);
    const names = new Set(template.fields.map(({ name }) => name));
    expect([...JSON.stringify(template.body).matchAll(/\{([a-z-]+)\}/g)].filter(([, name]) => !names.has(name ?? ''))).toEqual([]);
    expect(isNumberPattern(template.number.pattern)).toBe(true);
  });

  test.each(templates.filter((template) => reachesRespondent(template)))(
    '$form holds nothing of the reporter (R-022, C-22)',
    (template) => {
      const snapshot = snapshotOf(template, everyFact, typedInto(template));
      const said = JSON.stringify(snapshot) + textOf(blocksOf(template, snapshot)).join('');
      for (const planted of plantedReporter) expect(said).not.toContain(planted);
    },
  );

  test('that go to a respondent are those of mediation', () => {
    expect(templates.filter((template) => reachesRespondent(template)).map(({ form }) => form)).toEqual(['F26-7', 'F26-8', 'F26-9']);
  });

  test('a template from elsewhere that would tell a respondent who complained is refused', () => {
    const template = {
      ...templateOf('F26-7', '2026-04-15'),
      fields: [{ name: 'who', source: 'reporter.name', label: { zh: '', en: '' } }],
    };
    expect(() => snapshotOf(template as unknown as AnyTemplate, everyFact, {})).toThrow('must not reach a respondent');
  });

  test('are in force from their first day; an older paper keeps its version (R-009, R-112)', () => {
    expect(templateInForce('F26-5', localDay('2026-04-15')).validFrom).toBe('2026-04-15');
    expect(() => templateInForce('F26-5', localDay('2026-04-14'))).toThrow('no template F26-5');
    expect(templateOf('F26-5', '2026-04-15').form).toBe('F26-5');
  });
});

describe('what is typed', () => {
  const template = templateOf('F26-7', '2026-04-15');
  const typed = typedInto(template);

  test('must be there, fit, and belong to the form', () => {
    expect(() => snapshotOf(template, everyFact, { ...typed, at: '' })).toThrow('missing: at');
    expect(() => snapshotOf(template, everyFact, { ...typed, at: '下午三点' })).toThrow('another form');
    expect(() => snapshotOf(template, everyFact, { ...typed, 'reporter.name': 'x' })).toThrow('no such field');
  });

  test.each([
    ['the name', '请联系张伟丽'],
    ['the phone, however it is written', '１３８-1234 5678'],
    ['the address', '望京街道甲2号院3号楼1501'],
  ])('does not tell the respondent %s (R-022)', (_what, where) => {
    expect(fieldsNamingReporter(template, { ...everyFact, 'reporter.address': '望京街道甲2号院3号楼1501' }, { ...typed, where })).toEqual([
      'where',
    ]);
  });

  test('may name the party that signs a mediation agreement, never with a phone (C-22)', () => {
    const agreement = templateOf('F26-9', '2026-04-15');
    const sign = (complainant: string) => fieldsNamingReporter(agreement, everyFact, { ...typedInto(agreement), complainant });
    expect(sign('张伟丽')).toEqual([]);
    expect(sign('张伟丽 13812345678')).toEqual(['complainant']);
  });
});

describe('numbers and dates', () => {
  test('a letter has no 第, a form of complaints has; brackets are 〔〕 (N-03, N-04)', () => {
    expect(numberText('{agency}{word}〔{year}〕{serial}号', drawn)).toBe('京知执投受〔2026〕3号');
    expect(numberText('{agency}{word}〔{year}〕第{serial}号', drawn)).toBe('京知执投受〔2026〕第3号');
    expect(isNumberPattern('{agency}{word}[{year}]{serial}号')).toBe(false);
    expect(isNumberPattern('{agency}{word}〔{year}〕号')).toBe(false);
  });

  test('days are in Arabic digits without padding (N-05)', () => {
    expect(dayWords('2026-04-05')).toBe('2026年4月5日');
    expect(minuteWords('2026-04-05T09:05')).toBe('2026年4月5日9时05分');
    expect(minuteWords('2026-04-05T14:00')).toBe('2026年4月5日14时');
  });

  test('the ground is ticked, and no other (C-09)', () => {
    const lines = textOf(paper(templateOf('F26-6', '2026-04-15')));
    expect(lines.filter((line) => line.startsWith('■'))).toEqual(['■4. 自知道或者应当知道自己的权益受到被投诉人侵害之日起超过三年']);
    expect(lines.filter((line) => line.startsWith('□'))).toHaveLength(6);
  });
});
