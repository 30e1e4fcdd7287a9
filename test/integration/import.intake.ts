import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { type Role, roles } from '#libs/auth/src/principal.js';
import { loadSigningKey } from '#libs/auth/src/session-keys.js';
import { SessionIssuer } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { PostgresLog } from '#libs/messaging/src/postgres-log/postgres-log.js';
import { createLog, type LogLevel } from '#libs/observability/src/log.js';
import { MetricsRegistry } from '#libs/observability/src/metrics.js';
import { roleOf } from '#libs/persistence/src/provision.js';
import { serve } from '#libs/service/src/serve.js';
import type { FilePlace } from '#libs/service/src/service-place.js';
import { startService } from '#libs/service/src/start-service.js';
import { Caller } from '#test/support/caller.js';
import { asRole } from '#test/support/region.js';

export interface IntakePlace {
  /** Superuser URL of a database of the region Beijing. */
  readonly databaseUrl: string;
  readonly logDatabaseUrl: string;
  readonly keysDir: string;
  readonly dataDir: string;
  readonly largestFile?: number;
  readonly files?: FilePlace;
  readonly logLevel?: LogLevel;
}

export interface Intake {
  as(role: Role): Caller;
  stop(): Promise<void>;
}

const region = 'beijing';
const name = complaintIntake.name;

/** The intake of Beijing alone, on a database and in a folder that outlive it. */
export async function startIntake({
  databaseUrl,
  logDatabaseUrl,
  keysDir,
  dataDir,
  largestFile,
  files,
  logLevel = 'silent',
}: IntakePlace): Promise<Intake> {
  const eventLog = new PostgresLog({ url: logDatabaseUrl });
  const log = createLog({ level: logLevel, region, service: name });
  const metrics = new MetricsRegistry();
  const service = await startService(complaintIntake, {
    ...{ region, eventLog, keysDir, dataDir, log, secure: false },
    databaseUrl: asRole({ url: databaseUrl }, roleOf(region, name)),
    metrics: metrics.of({ region, service: name }),
    ...(largestFile === undefined ? {} : { largestFile }),
    ...(files === undefined ? {} : { files }),
  });
  const serving = await serve({ title: region, services: [service], metrics, log, secure: false, host: '127.0.0.1', port: 0 });
  const issuer = new SessionIssuer(await loadSigningKey(keysDir, region), new Clock());
  const tokenOf = async (role: Role) =>
    (await issuer.issue({ accountId: role, username: role, name: role, region, roles: [role], unit: 'test' }, 1)).token;
  const tokens = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await tokenOf(role)] as const)));
  return {
    as: (role) => new Caller(serving.url, tokens[role] as string),
    stop: async () => {
      await serving.close();
      await service.stop();
      await eventLog.close();
    },
  };
}
