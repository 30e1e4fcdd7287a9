import { accountChanged, sessionEnded } from '#apps/web/src/account/integration/account.published.js';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import { at, ids } from './golden.facts.js';

const session = {
  id: ids.session,
  principal: { accountId: ids.account, username: 'bj.liaison', name: '测试人员', region: 'beijing', roles: ['liaison'], unit: '测试单位' },
  accountVersion: 1,
  expiresAt: new Date('2026-04-20T09:30:00Z'),
} as const;

/** Everything that identity publishes. */
export function publishedByWeb(): PublishedEvent[] {
  const told = [sessionEnded(session, ids.account, at), accountChanged({ id: ids.account, version: 2 }, ids.administrator, at)];
  return told.map(({ type, version, key, data }) => ({ type, version, key, data }));
}
