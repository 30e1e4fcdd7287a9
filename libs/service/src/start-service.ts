import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { AuditSealer } from '#libs/audit/src/audit-sealer.js';
import { AuthModule } from '#libs/auth/src/auth.module.js';
import { loadVerifyingKeys } from '#libs/auth/src/session-keys.js';
import { SessionReader } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { configureApp } from '#libs/http/src/configure-app.js';
import { buildOpenApi, type ServiceDocument } from '#libs/http/src/open-api/open-api.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { Envelopes, topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { FingerprintKeys } from '#libs/messaging/src/envelope/fingerprint-keys.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { Heartbeat, heartbeatTopic, heartbeatTopics } from '#libs/messaging/src/heartbeat/heartbeat.js';
import { LastHeard } from '#libs/messaging/src/heartbeat/last-heard.js';
import { Inbox } from '#libs/messaging/src/inbox/inbox.js';
import { OutboxRelay } from '#libs/messaging/src/outbox/outbox.relay.js';
import { WakeUp } from '#libs/messaging/src/outbox/wake-up.js';
import { Parking } from '#libs/messaging/src/parking/parking.js';
import { Freshness } from '#libs/messaging/src/transport/freshness.js';
import { LogTransport } from '#libs/messaging/src/transport/log-transport.js';
import { Replayer } from '#libs/messaging/src/transport/replayer.js';
import type { Health } from '#libs/observability/src/health.js';
import { NestLog } from '#libs/observability/src/nest-log.js';
import { PaperSettings } from '#libs/papers/src/paper-settings.js';
import { migrate, mustBeMigrated, openServiceDatabase } from '#libs/persistence/src/service-database.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { every } from './every.js';
import { filePartsOf } from './file-parts.js';
import { FrameModule } from './frame.module.js';
import { HotlineSettings } from './hotline-settings.js';
import { RuleNewsModule } from './rule-news/rule-news.module.js';
import { hearsOfSessions, type ServiceDefinition, speakingServices, topicsOf } from './service-definition.js';
import type { ServicePlace } from './service-place.js';
import { SessionNewsModule } from './session-news/session-news.module.js';
import { Started } from './started.js';
import { watch } from './watch.js';
import { WorkFolder } from './work-folder.js';

export interface RunningService {
  readonly name: ServiceDefinition['name'];
  /** To be mounted under `/api/<name>`. */
  readonly handler: RequestHandler;
  readonly publicPages: Readonly<Record<string, string>>;
  readonly app: NestExpressApplication;
  readonly openApi: ServiceDocument;
  /** Adds what must hold for this service to be ready. */
  checks(health: Health): void;
  stop(): Promise<void>;
}

@Module({})
class ServiceRoot {}

/**
 * Boots a service: migrations, application, consumers, relay. It takes requests as soon as its handler is mounted. `stop` goes the other way
 * round and finishes what is in hand; so does a start that fails half-way. Whoever gave the place closes the log.
 */
export async function startService(definition: ServiceDefinition, place: ServicePlace): Promise<RunningService> {
  if (place.databaseOwnerUrl !== undefined) await migrate(place.databaseOwnerUrl, definition);
  const database = await openServiceDatabase(place.databaseUrl, definition, place.poolSize);
  const started = new Started();
  started.add(() => database.destroy());
  return started.orStop(async () => {
    await mustBeMigrated(database);
    const app = await application(definition, place, database);
    // Before it listens: modules have loops of their own, which end only when the application is closed.
    started.add(() => app.close());
    await app.init();
    await app.startAllMicroservices();
    if (speaks(definition)) started.add(await startRelay(definition, place, app));
    const sealing = every(1_000, () => app.get(AuditSealer).sealNew(), told(place, 'sealing the audit log'));
    started.add(() => sealing.stop());
    watch(definition, place, app);
    return {
      name: definition.name,
      handler: app.getHttpAdapter().getInstance() as RequestHandler,
      publicPages: definition.publicPages ?? {},
      app,
      openApi: buildOpenApi(app, definition.name),
      checks: (health) => health.add(`${definition.name} database`, async () => void (await database.query('select 1'))),
      stop: () => started.stop(),
    };
  });
}

const speaks = ({ name }: ServiceDefinition) => (speakingServices as readonly string[]).includes(name);

async function application(definition: ServiceDefinition, place: ServicePlace, database: Awaited<ReturnType<typeof openServiceDatabase>>) {
  const clock = place.clock ?? new Clock();
  const keys = await KeyRing.load(place.keysDir, place.region);
  const dataKey = await DataKey.load(place.keysDir, place.region);
  const workFolder = workFolderOf(definition, place);
  const frame = FrameModule.with({
    ...{ database, keys, dataKey, clock, workFolder, metrics: place.metrics },
    rules: new Rules(place.ruleSettings, place.region),
    files: filePartsOf(place, dataKey),
    papers: new PaperSettings(place.papers),
    fingerprintKeys: await FingerprintKeys.load(place.keysDir),
    hotlines: new HotlineSettings(place.hotlines),
  });
  const sessions = new SessionReader(place.region, await loadVerifyingKeys(place.keysDir, place.region), clock);
  const auth = AuthModule.with({ sessions, keysDir: place.keysDir, secure: place.secure });
  const root: DynamicModule = {
    module: ServiceRoot,
    imports: [frame, auth, ...(hearsOfSessions(definition) ? [SessionNewsModule, RuleNewsModule] : []), definition.module],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bodyParser: false,
    logger: new NestLog(place.log),
    abortOnError: false,
  });
  configureApp(app, {
    log: place.log,
    metrics: place.metrics,
    fileTypes: definition.fileTypes ?? [],
    trustedProxies: place.trustedProxies ?? [],
  });
  await listenToTheLog(definition, place, app);
  return app;
}

/** Several services, and in tests several regions, may share one data folder. */
function workFolderOf(
  { name }: ServiceDefinition,
  { dataDir = tmpdir(), region, largestFile = 512 * 1024 * 1024 }: ServicePlace,
): WorkFolder {
  return new WorkFolder(join(dataDir, `${region}-${name}`), largestFile);
}

async function listenToTheLog(definition: ServiceDefinition, place: ServicePlace, app: NestExpressApplication): Promise<void> {
  const topics = [...topicsOf(definition, place.region), ...(definition.hearsHeartbeats === true ? heartbeatTopics : [])];
  if (topics.length === 0) return;
  await made(topics, place);
  const parked = place.metrics.counter('events_parked_total', 'messages that were put aside because they could not be read or applied');
  const transport = new LogTransport({
    log: place.eventLog,
    group: `${place.region}.${definition.name}`,
    topics,
    envelopes: app.get(Envelopes),
    inbox: app.get(Inbox),
    parking: app.get(Parking),
    lastHeard: app.get(LastHeard),
    transactions: app.get(Transactions),
    together: definition.hearsTogether,
    alarm: (what, message, err) => {
      if (what === 'parked') parked.add();
      place.log[what === 'parked' ? 'error' : 'warn'](
        { topic: message.topic, matter: message.key, position: String(message.position), err },
        `message ${what}`,
      );
    },
  });
  app.get(Freshness).follow(() => transport.progress());
  app.get(Replayer).follow((id, by) => transport.replay(id, by));
  app.connectMicroservice({ strategy: transport });
}

async function startRelay(definition: ServiceDefinition, place: ServicePlace, app: NestExpressApplication): Promise<() => Promise<void>> {
  await made([topicOf(place.region, definition.name), heartbeatTopic(place.region)], place);
  const speaking = { service: definition.name, log: place.eventLog, envelopes: app.get(Envelopes) };
  const heartbeat = new Heartbeat({ ...speaking, clock: app.get(Clock), onFailure: told(place, 'a sign of life') });
  const relay = new OutboxRelay({
    ...speaking,
    databaseUrl: place.databaseUrl,
    wakeUp: app.get(WakeUp),
    onFailure: told(place, 'sending the outbox'),
    onSent: heartbeat.beat,
  });
  relay.start();
  return () => relay.stop();
}

/** A cell that is cut off from the log starts all the same: what it owes the others waits in its outbox, what they say is heard when the line is back. */
async function made(topics: readonly string[], place: ServicePlace): Promise<void> {
  await place.eventLog.ensureTopics(topics).catch((err: unknown) => {
    place.log.warn({ err }, 'the log does not answer; starting without it');
  });
}

const told = (place: ServicePlace, what: string) => (err: unknown) => place.log.warn({ err }, `${what} failed; trying again`);
