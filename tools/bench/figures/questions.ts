import { constantFirm } from '../data/matter-source.js';
import type { Asked } from '../frame/reading.js';

const matters = '/api/case-status/matters';
const list = (name: string, query: string): Asked => ({ name, path: `${matters}?${query}` });
const search = (name: string, words: string): Asked => ({ name, path: `${matters}?q=${encodeURIComponent(words)}` });

/** What an officer's workbench asks for: the queues and the lists, fifty lines each. */
export const lists: readonly Asked[] = [
  list('newest', 'sort=-updated'),
  list('needs me', 'queue=needs-me'),
  list('needs me, by deadline', 'queue=needs-me&sort=due'),
  list('overdue', 'queue=overdue&sort=due'),
  list('in transit', 'queue=in-transit'),
  list('answered', 'state=answered'),
  list('closed', 'state=closed'),
  list('of Beijing, by receipt', 'origin=beijing&sort=-registered'),
];

export const counts: Asked = { name: 'queue counts', path: '/api/case-status/queues' };

/** Found in the same number of matters at every size. */
export const constantSearches: readonly Asked[] = [
  search('a rare two-character name', constantFirm),
  search('a rare name and a common word', `${constantFirm} 退款`),
  search('a ticket number', '0000777'),
];

export const commonSearches: readonly Asked[] = [
  search('a common two-character word', '商标'),
  search('two common words', '箱包 退款'),
  search('a firm’s four characters', '安邦宏鸿'),
];
