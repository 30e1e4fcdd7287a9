import { accountChanged, sessionEnded } from '#apps/web/src/account/integration/account.published.js';
import { rulesLoaded } from '#apps/web/src/rules/integration/rules.published.js';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import { uploadOf } from '#libs/rules/src/upload.js';
import { at, ids } from './golden.facts.js';

const session = {
  id: ids.session,
  principal: { accountId: ids.account, username: 'bj.liaison', name: '测试人员', region: 'beijing', roles: ['liaison'], unit: '测试单位' },
  accountVersion: 1,
  expiresAt: new Date('2026-04-20T09:30:00Z'),
} as const;

const calendar = {
  year: 2027,
  papers: ['国务院办公厅关于2027年部分节假日安排的通知'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '国庆节', date: '2027-10-01', isOffDay: true },
    { name: '国庆节', date: '2027-10-09', isOffDay: false },
  ],
};

/** Everything that identity publishes. */
export function publishedByWeb(): PublishedEvent[] {
  const told = [
    sessionEnded(session, ids.account, at),
    accountChanged({ id: ids.account, version: 2 }, ids.administrator, at),
    rulesLoaded(uploadOf('calendar', calendar), 1, ids.administrator, at),
  ];
  return told.map(({ type, version, key, data }) => ({ type, version, key, data }));
}
