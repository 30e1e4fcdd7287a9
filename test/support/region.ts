import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseReferral } from '#apps/case-referral/src/case-referral.module.js';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { web } from '#apps/web/src/web.module.js';
import { type Role, roles } from '#libs/auth/src/principal.js';
import { loadSigningKey, makeSessionKey } from '#libs/auth/src/session-keys.js';
import { SessionIssuer } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { makeFingerprintKey } from '#libs/messaging/src/envelope/fingerprint-keys.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import { PostgresLog } from '#libs/messaging/src/postgres-log/postgres-log.js';
import { createLog } from '#libs/observability/src/log.js';
import { MetricsRegistry } from '#libs/observability/src/metrics.js';
import { provisionService, roleOf } from '#libs/persistence/src/provision.js';
import { migrate } from '#libs/persistence/src/service-database.js';
import type { GivenHotlineSettings } from '#libs/service/src/hotline-settings.js';
import type { PeerAddresses } from '#libs/service/src/peers.js';
import { serve } from '#libs/service/src/serve.js';
import type { ServiceDefinition } from '#libs/service/src/service-definition.js';
import { type RunningService, startService } from '#libs/service/src/start-service.js';
import { Caller } from './caller.js';
import { freshDatabase, type TestDatabase, templateDatabase } from './database.js';

const definitions: readonly ServiceDefinition[] = [complaintIntake, caseReferral];
const migrated: readonly ServiceDefinition[] = [...definitions, caseStatus, web];
const password = 'test';

export interface TestRegion {
  readonly region: Region;
  /** Superuser URL of the region's database: what a test may look at, no service can. */
  readonly databaseUrl: string;
  as(role: Role): Caller;
  service(name: string): RunningService;
  /** Ends one service in good order; its address answers nothing until it is started again. */
  stopService(name: string): Promise<void>;
  startService(name: string): Promise<void>;
  stop(): Promise<void>;
}

export interface TestRegions extends Readonly<Record<Region, TestRegion>> {
  readonly keysDir: string;
  /** Where the regions fetch each other's files; a test may put something between. */
  readonly peers: Partial<Record<Region, string>>;
  /** Reads and writes the log as somebody beside the services. */
  readonly eventLog: EventLog;
  readonly logDatabaseUrl: string;
  stop(): Promise<void>;
}

/** Three regions with their services on real databases and one log, each region behind one address; no page, no log-in: tokens come from the region's key. */
export async function startRegions(
  options: Pick<RegionOptions, 'services' | 'clock' | 'hotlines'> & { openLog?: (url: string) => EventLog } = {},
): Promise<TestRegions> {
  const keysDir = await mkdtemp(join(tmpdir(), 'keys-'));
  const logDatabase = await freshDatabase();
  const openLog = () => options.openLog?.(logDatabase.url) ?? new PostgresLog({ url: logDatabase.url });
  const running: TestRegion[] = [];
  const peers: Partial<Record<Region, string>> = {};
  await makeFingerprintKey(keysDir, '2026-01-01');
  for (const region of regions) {
    await makeKeys(keysDir, region, '2026-01-01');
    await makeSessionKey(keysDir, region, '2026-01-01');
  }
  for (const region of regions) {
    const started = await startRegion(region, keysDir, openLog(), { ...options, peers });
    peers[region] = started.as('liaison').url;
    running.push(started);
  }
  const eventLog = openLog();
  const stop = async () => {
    for (const region of running) await region.stop();
    await eventLog.close();
    await logDatabase.drop();
    await rm(keysDir, { recursive: true });
  };
  const [beijing, tianjin, hebei] = running as [TestRegion, TestRegion, TestRegion];
  return { beijing, tianjin, hebei, keysDir, peers, eventLog, logDatabaseUrl: logDatabase.url, stop };
}

interface RegionOptions {
  readonly services?: readonly ServiceDefinition[];
  readonly clock?: Clock;
  readonly hotlines?: GivenHotlineSettings;
  readonly peers: PeerAddresses;
}

async function startRegion(
  region: Region,
  keysDir: string,
  eventLog: EventLog,
  { services = definitions, clock = new Clock(), hotlines = {}, peers }: RegionOptions,
): Promise<TestRegion> {
  const database = await regionDatabase(region);
  const metrics = new MetricsRegistry();
  const log = createLog({ level: 'silent', region, service: 'test' });
  const started = new Map<string, RunningService>();
  const start = async (definition: ServiceDefinition) => {
    const databaseUrl = asRole(database, roleOf(region, definition.name));
    const labels = metrics.of({ region, service: definition.name });
    const service = await startService(definition, {
      ...{ region, databaseUrl, eventLog, keysDir, log, metrics: labels, secure: false, clock, dataDir: keysDir },
      files: { peers },
      hotlines,
    });
    started.set(definition.name, service);
    return service;
  };
  const mounted: RunningService[] = [];
  for (const definition of services) mounted.push(behindItsAddress(await start(definition), started));
  const serving = await serve({ title: region, services: mounted, metrics, log, secure: false, host: '127.0.0.1', port: 0 });
  const tokens = await tokensOf(region, keysDir, clock);
  return {
    region,
    databaseUrl: database.url,
    as: (role) => new Caller(serving.url, tokens[role]),
    service: (name) => started.get(name) as RunningService,
    stopService: async (name) => {
      const service = started.get(name);
      started.delete(name);
      await service?.stop();
    },
    startService: async (name) => void (await start(services.find((each) => each.name === name) as ServiceDefinition)),
    stop: async () => {
      await serving.close();
      for (const service of [...started.values()].reverse()) await service.stop();
      await eventLog.close();
      await database.drop();
    },
  };
}

/** The address stays where a service is stopped and started anew; in between nobody answers. */
const behindItsAddress = (service: RunningService, running: ReadonlyMap<string, RunningService>): RunningService => ({
  ...service,
  handler: (request, response, next) => {
    const now = running.get(service.name);
    if (now === undefined) request.socket.destroy();
    else now.handler(request, response, next);
  },
});

/** A copy of the region's database with all schemas migrated and all roles made. */
export function regionDatabase(region: Region): Promise<TestDatabase> {
  return templateDatabase(`cell-${region}`, async (url) => {
    for (const definition of migrated) {
      await provisionService(url, region, definition.name, { owner: password, service: password });
      await migrate(asRole({ url }, `${roleOf(region, definition.name)}_owner`), definition);
    }
  }).clone();
}

export function asRole({ url }: { url: string }, role: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
}

async function tokensOf(region: Region, keysDir: string, clock: Clock): Promise<Record<Role, string>> {
  const issuer = new SessionIssuer(await loadSigningKey(keysDir, region), clock);
  const issued = roles.map(async (role) => {
    const username = `${region}.${role}`;
    const { token } = await issuer.issue({ accountId: username, username, name: username, region, roles: [role], unit: 'test' }, 1);
    return [role, token] as const;
  });
  return Object.fromEntries(await Promise.all(issued)) as Record<Role, string>;
}
