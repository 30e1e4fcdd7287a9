import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { type RunningCell, services, startCell } from '#apps/cell/src/cell.js';
import { CreateAccounts } from '#apps/web/src/account/create-accounts/create-accounts.command.js';
import { AccountRepository } from '#apps/web/src/account/persistence/account.repository.js';
import { type Principal, type Role, roles } from '#libs/auth/src/principal.js';
import { loadSigningKey, makeSessionKey } from '#libs/auth/src/session-keys.js';
import { SessionIssuer } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import { PostgresLog } from '#libs/messaging/src/postgres-log/postgres-log.js';
import { createLog, type LogLevel } from '#libs/observability/src/log.js';
import { provisionService, roleOf } from '#libs/persistence/src/provision.js';
import { migrate } from '#libs/persistence/src/service-database.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { ServiceName } from '#libs/service/src/service-definition.js';
import { Caller } from './caller.js';
import { freshDatabase, type TestDatabase, templateDatabase } from './database.js';
import { asRole } from './region.js';

export const password = '京津冀-2026 access';
/** Somebody who may draft and may approve: what R-114 is about. */
export const drafterAndHead = ['operator', 'unit-head'] as const satisfies readonly Role[];

/** One region as it runs in production: all services and the page behind one address, with an account for every role. */
export interface AccessCell {
  readonly region: Region;
  readonly url: string;
  /** Superuser URL: what a test may look at, no service can. */
  readonly databaseUrl: string;
  readonly app: RunningCell;
  as(role: Role): Caller;
  principal(role: Role): Principal;
  /** The account with both roles of `drafterAndHead`. */
  readonly both: Caller;
  readonly issuer: SessionIssuer;
}

export interface AccessCells extends Readonly<Record<Region, AccessCell>> {
  readonly all: readonly AccessCell[];
  readonly logDatabaseUrl: string;
  readonly keysDir: string;
  /** Every line that any service logged. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

interface Place {
  readonly keysDir: string;
  readonly level: LogLevel;
  readonly lines: string[];
  readonly logDatabase: TestDatabase;
  readonly peers: Partial<Record<Region, string>>;
  /** What must be undone, the last first. */
  readonly ending: (() => Promise<unknown>)[];
}

export async function startAccessCells({ level = 'silent' }: { level?: LogLevel } = {}): Promise<AccessCells> {
  const place = await makePlace(level);
  const all: AccessCell[] = [];
  for (const region of regions) all.push(await startCellIn(place, region));
  const [beijing, tianjin, hebei] = all as [AccessCell, AccessCell, AccessCell];
  const { logDatabase, keysDir, lines } = place;
  return { beijing, tianjin, hebei, all, logDatabaseUrl: logDatabase.url, keysDir, lines, stop: () => undo(place) };
}

/** One region alone, for what concerns no other. */
export async function startAccessCell(
  region: Region,
  { level = 'silent' }: { level?: LogLevel } = {},
): Promise<{ readonly cell: AccessCell; readonly lines: readonly string[]; stop(): Promise<void> }> {
  const place = await makePlace(level);
  return { cell: await startCellIn(place, region), lines: place.lines, stop: () => undo(place) };
}

async function makePlace(level: LogLevel): Promise<Place> {
  const keysDir = await mkdtemp(join(tmpdir(), 'access-'));
  const logDatabase = await freshDatabase();
  for (const region of regions) await makeKeys(keysDir, region, '2026-01-01');
  for (const region of regions) await makeSessionKey(keysDir, region, '2026-01-01');
  return { keysDir, level, lines: [], logDatabase, peers: {}, ending: [() => logDatabase.drop(), () => rm(keysDir, { recursive: true })] };
}

async function undo({ ending }: Place): Promise<void> {
  for (const end of ending) await end();
}

async function startCellIn({ keysDir, level, lines, logDatabase, ending, peers }: Place, region: Region): Promise<AccessCell> {
  const database = await cellDatabase(region);
  const eventLog = new PostgresLog({ url: logDatabase.url });
  const app = await startCell({
    ...{ region, eventLog, keysDir, dataDir: keysDir, secure: false, host: '127.0.0.1', port: 0, poolSize: 3 },
    files: { peers },
    databases: databasesOf(database, region),
    logFor: (service) => createLog({ level, region, service, to: { write: (line: string) => void lines.push(line) } }),
  });
  peers[region] = app.url;
  ending.unshift(
    () => app.stop(),
    () => eventLog.close(),
    () => database.drop(),
  );
  return accessCell(app, database.url, keysDir);
}

function cellDatabase(region: Region): Promise<TestDatabase> {
  return templateDatabase(`access-${region}`, async (url) => {
    for (const definition of services) {
      await provisionService(url, region, definition.name, { owner: 'test', service: 'test' });
      await migrate(asRole({ url }, `${roleOf(region, definition.name)}_owner`), definition);
    }
  }).clone();
}

function databasesOf(database: TestDatabase, region: Region) {
  const each = services.map(({ name }) => [name, { databaseUrl: asRole(database, roleOf(region, name)) }] as const);
  return Object.fromEntries(each) as Record<ServiceName, { databaseUrl: string }>;
}

async function accessCell(app: RunningCell, databaseUrl: string, keysDir: string): Promise<AccessCell> {
  const { region, url } = app;
  const wanted = [...roles.map((role) => [role]), [...drafterAndHead]];
  const accounts = wanted.map((each) => ({ username: each.join('+'), password, name: '测试人员', unit: '测试单位', roles: each }));
  const web = app.service('web').app;
  await web.get(CommandBus).execute(new CreateAccounts(accounts));
  const issuer = new SessionIssuer(await loadSigningKey(keysDir, region), new Clock());
  const principals = new Map<string, Principal>();
  const callers = new Map<string, Caller>();
  for (const { username } of accounts) {
    const account = await web.get(Transactions).run((tx) => web.get(AccountRepository).findByUsername(username, tx));
    if (account === null) throw new Error(`no account ${username}`);
    const { id: accountId, name, unit, roles: own, version } = account;
    const principal = { accountId, username, name, unit, roles: own, region };
    principals.set(username, principal);
    callers.set(username, new Caller(url, (await issuer.issue(principal, version)).token));
  }
  return {
    ...{ region, url, databaseUrl, app, issuer },
    as: (role) => callers.get(role) as Caller,
    principal: (role) => principals.get(role) as Principal,
    both: callers.get(drafterAndHead.join('+')) as Caller,
  };
}
