import { expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { templateOf } from '#libs/papers/src/templates.js';
import { Rules } from '#libs/rules/src/rules.js';
import { type MediationEnd, mediationEnds } from '../../complaint/domain/handling.js';
import { filledIn } from './filled.js';

const at = instant('2026-06-01T01:00:00Z');
const due = new Rules().due('tell-mediation-end', at);
const ended = (ground: MediationEnd) => ({
  mediation: { consents: {}, delegatedTo: '某消费者协会', end: { ground, text: '退一赔一', at, tellBy: due } },
});
const desk = {
  kind: 'market-supervision',
  division: '110106',
  name: '北京市丰台区市场监督管理局',
  region: 'beijing',
  level: 'county',
  at,
} as const;

test('what was put on file in the triage need not be typed again (F26-3, F26-4, F26-7, F26-9, F26-10)', () => {
  expect(filledIn('F26-3', { desk })).toEqual({ to: desk.name });
  expect(filledIn('F26-4', { identity: { items: ['身份证', '发票'], dueBy: due } })).toEqual({ due: '2026-06-10', list: '身份证\n发票' });
  expect(filledIn('F26-7', ended('agreement'))).toEqual({ mediator: '某消费者协会' });
  expect(filledIn('F26-9', ended('agreement'))).toEqual({ mediator: '某消费者协会', terms: '退一赔一' });
  expect(filledIn('F26-10', { result: { basis: '某规定第一条', text: '已立案', at } })).toEqual({ basis: '某规定第一条' });
  expect(filledIn('F26-5', { desk })).toEqual({});
});

test.each(mediationEnds)('the end of a mediation by %s has its ground on F26-8, an agreement has none (C-13)', (ground) => {
  const value = filledIn('F26-8', ended(ground))['ground'];
  const choices = templateOf('F26-8', '2026-04-15').fields.find(({ name }) => name === 'ground')?.choices ?? [];
  if (ground === 'agreement') expect(value).toBeUndefined();
  else expect(choices.map((choice) => choice.value)).toContain(value);
});
