import { expect, test } from '@jest/globals';
import { dossierItems } from './dossier-items.js';

const came = (more: object = {}, reporterShared = false, files: object[] = []) =>
  dossierItems({
    content: { title: '冒牌裤子', facts: '不是正品', respondent: { name: '某公司' }, place: { text: '保定市' }, ...more },
    note: { reason: 'C-06' },
    reporterShared,
    files,
  } as never).map(({ key, here }) => (here ? key : `${key} not here`));

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

test('each file is an item, and one that is not in cannot be accepted', () => {
  const file = { id: '1', name: '合同.pdf', bytes: 9, state: 'received' };
  expect(came({}, false, [file, { ...file, id: '2', state: 'quarantined' }]).slice(4)).toEqual(['file-1', 'file-2 not here']);
});
