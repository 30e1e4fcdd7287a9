import { readFile } from 'node:fs/promises';
import { CreateAccounts } from '#apps/web/src/account/create-accounts/create-accounts.command.js';
import { CreateAccountsHandler } from '#apps/web/src/account/create-accounts/create-accounts.handler.js';
import { AccountRepository } from '#apps/web/src/account/persistence/account.repository.js';
import { web } from '#apps/web/src/web.module.js';
import { Audit } from '#libs/audit/src/audit.js';
import { AuditSealer } from '#libs/audit/src/audit-sealer.js';
import { isRole } from '#libs/auth/src/principal.js';
import { Clock } from '#libs/domain/src/clock.js';
import { isRegion, type Region } from '#libs/domain/src/region.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { WakeUp } from '#libs/messaging/src/outbox/wake-up.js';
import { openServiceDatabase } from '#libs/persistence/src/service-database.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { type DemoAccount, demoAccounts } from '../start/demo-accounts.js';
import { UserError } from '../user-error.js';

export type FirstAccount = DemoAccount;

/** `demo`, or a file that lists them. */
export async function firstAccounts(from: string | undefined, demoPassword: string): Promise<readonly FirstAccount[]> {
  if (from === undefined) return [];
  if (from === 'demo') return demoAccounts(demoPassword);
  const listed: unknown = await readFile(from, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  if (Array.isArray(listed) && listed.every(isAccount)) return listed;
  throw new UserError(
    `${from} 不是账号清单。It is not a list of accounts: [{"username", "password", "region", "roles": […], "name", "unit"}, …] with known regions and roles.`,
  );
}

/** Straight on the database of the region's identity, before anything runs. Accounts that are there stay as they are. Returns the names it made. */
export async function createAccounts(databaseUrl: string, region: Region, accounts: readonly FirstAccount[]): Promise<readonly string[]> {
  const own = accounts.filter((account) => account.region === region);
  if (own.length === 0) return [];
  const database = await openServiceDatabase(databaseUrl, web, 2);
  try {
    const transactions = new Transactions(database);
    const audit = new Audit(new AuditSealer(transactions));
    const repository = new AccountRepository(new Outbox(new WakeUp()), audit);
    return await new CreateAccountsHandler(transactions, repository, audit, new Clock()).execute(new CreateAccounts(own));
  } finally {
    await database.destroy();
  }
}

function isAccount(item: unknown): item is FirstAccount {
  const { username, password, region, roles, name, unit } = (item ?? {}) as Partial<Record<keyof FirstAccount, unknown>>;
  const words = [username, password, name, unit].every((word) => typeof word === 'string' && word !== '');
  return words && typeof region === 'string' && isRegion(region) && Array.isArray(roles) && roles.length > 0 && roles.every(isRole);
}
