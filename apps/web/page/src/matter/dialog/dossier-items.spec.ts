import { expect, test } from '@jest/globals';
import { dossierItems } from './dossier-items.js';

const came = (more: object = {}, reporterShared = false) =>
  dossierItems({
    content: { title: '冒牌裤子', facts: '不是正品', respondent: { name: '某公司' }, place: { text: '保定市' }, ...more },
    note: { reason: 'C-06' },
    reporterShared,
  } as never).map(({ key }) => key);

test('what came is listed part by part, and what did not come cannot be ticked', () => {
  expect(came()).toEqual(['letter', 'content', 'respondent', 'place']);
  expect(came({ proof: '小票', amountFen: 0 }, true)).toEqual([
    'letter',
    'content',
    'respondent',
    'place',
    'amount',
    'proof',
    'identity-shared',
  ]);
});
