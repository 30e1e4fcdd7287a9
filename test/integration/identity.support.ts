import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { CreateAccounts, type NewAccount } from '#apps/web/src/account/create-accounts/create-accounts.command.js';
import { WebModule, web } from '#apps/web/src/web.module.js';
import { AuthModule } from '#libs/auth/src/auth.module.js';
import { loadVerifyingKeys, makeSessionKey } from '#libs/auth/src/session-keys.js';
import { SessionReader } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { configureApp } from '#libs/http/src/configure-app.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { KeyRing, makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import { createLog } from '#libs/observability/src/log.js';
import { MetricsRegistry } from '#libs/observability/src/metrics.js';
import { provisionService } from '#libs/persistence/src/provision.js';
import { migrate, openServiceDatabase } from '#libs/persistence/src/service-database.js';
import { Rules } from '#libs/rules/src/rules.js';
import { filePartsOf } from '#libs/service/src/file-parts.js';
import { FrameModule } from '#libs/service/src/frame.module.js';
import type { ServicePlace } from '#libs/service/src/service-place.js';
import { WorkFolder } from '#libs/service/src/work-folder.js';
import { freshDatabase } from '#test/support/database.js';
import { asRole } from '#test/support/region.js';

export class SetClock extends Clock {
  #ahead = 0;
  override now(): Instant {
    return instant(new Date(Date.now() + this.#ahead).toISOString());
  }

  pass(seconds: number): void {
    this.#ahead += seconds * 1_000;
  }
}

export interface Identity {
  readonly url: string;
  readonly clock: SetClock;
  readonly database: DataSource;
  create(...accounts: NewAccount[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The identity service of Beijing on a real database, on an address of its own. */
export async function startIdentity(): Promise<Identity> {
  const keysDir = await mkdtemp(join(tmpdir(), 'identity-'));
  for (const region of ['beijing', 'tianjin', 'hebei'] as const) await makeKeys(keysDir, region, '2026-01-01');
  await makeSessionKey(keysDir, 'beijing', '2026-01-01');
  const fresh = await freshDatabase();
  await provisionService(fresh.url, 'beijing', 'web', { owner: 'test', service: 'test' });
  await migrate(asRole(fresh, 'beijing_web_owner'), web);
  const database = await openServiceDatabase(asRole(fresh, 'beijing_web'), web);
  const clock = new SetClock();
  const app = await application(keysDir, database, clock);
  const server = app.getHttpAdapter().getInstance().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clock,
    database,
    create: (...accounts) => app.get(CommandBus).execute(new CreateAccounts(accounts)),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await app.close();
      if (database.isInitialized) await database.destroy();
      await Promise.all([fresh.drop(), rm(keysDir, { recursive: true })]);
    },
  };
}

async function application(keysDir: string, database: DataSource, clock: Clock): Promise<NestExpressApplication> {
  const keys = await KeyRing.load(keysDir, 'beijing');
  const dataKey = await DataKey.load(keysDir, 'beijing');
  const sessions = new SessionReader('beijing', await loadVerifyingKeys(keysDir, 'beijing'), clock);
  const metrics = new MetricsRegistry().of({ region: 'beijing', service: 'web' });
  const frame = FrameModule.with({
    ...{ database, keys, dataKey, clock, metrics, rules: new Rules() },
    workFolder: new WorkFolder(keysDir, 1_000_000),
    files: filePartsOf({ dataDir: keysDir, region: 'beijing' } as ServicePlace, dataKey),
  });
  @Module({ imports: [frame, AuthModule.with({ sessions, keysDir, secure: false }), WebModule] })
  class IdentityModule {}
  const app = await NestFactory.create<NestExpressApplication>(IdentityModule, { bodyParser: false, logger: false, abortOnError: false });
  configureApp(app, { log: createLog({ level: 'silent', region: 'beijing', service: 'web' }) });
  return app.init();
}
