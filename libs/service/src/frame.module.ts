import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Audit } from '#libs/audit/src/audit.js';
import { AuditSealer } from '#libs/audit/src/audit-sealer.js';
import { StaleNewsLog } from '#libs/audit/src/stale-news-log.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { Envelopes } from '#libs/messaging/src/envelope/envelope.js';
import { FingerprintKeys } from '#libs/messaging/src/envelope/fingerprint-keys.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { LastHeard } from '#libs/messaging/src/heartbeat/last-heard.js';
import { Inbox } from '#libs/messaging/src/inbox/inbox.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { WakeUp } from '#libs/messaging/src/outbox/wake-up.js';
import { Parking } from '#libs/messaging/src/parking/parking.js';
import { Freshness } from '#libs/messaging/src/transport/freshness.js';
import { Replayer } from '#libs/messaging/src/transport/replayer.js';
import { Metrics } from '#libs/observability/src/metrics.js';
import { PaperSettings } from '#libs/papers/src/paper-settings.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { type FileParts, fileProviders } from './file-parts.js';
import { HotlineSettings } from './hotline-settings.js';
import { WorkFolder } from './work-folder.js';

/** What the frame must be given from outside; everything else it makes. */
export interface FrameParts {
  readonly database: DataSource;
  readonly keys: KeyRing;
  readonly dataKey: DataKey;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly rules: Rules;
  readonly workFolder: WorkFolder;
  readonly files: FileParts;
  readonly papers?: PaperSettings;
  readonly fingerprintKeys?: FingerprintKeys;
  readonly hotlines?: HotlineSettings;
}

/** What every service has and none has to build: its database, its place, time, keys, outbox, inbox, parking and audit. */
@Global()
@Module({})
export class FrameModule {
  static with(parts: FrameParts): DynamicModule {
    const given: Provider[] = [
      { provide: DataSource, useValue: parts.database },
      { provide: KeyRing, useValue: parts.keys },
      { provide: DataKey, useValue: parts.dataKey },
      { provide: FingerprintKeys, useValue: parts.fingerprintKeys ?? new FingerprintKeys() },
      { provide: Clock, useValue: parts.clock },
      { provide: Metrics, useValue: parts.metrics },
      { provide: Rules, useValue: parts.rules },
      { provide: WorkFolder, useValue: parts.workFolder },
      { provide: PaperSettings, useValue: parts.papers ?? new PaperSettings() },
      { provide: HotlineSettings, useValue: parts.hotlines ?? new HotlineSettings() },
      ...fileProviders(parts.files),
      { provide: Here, useValue: new Here(parts.keys.region) },
      { provide: WakeUp, useValue: new WakeUp() },
    ];
    const providers = [
      ...given,
      Transactions,
      Envelopes,
      Seals,
      Outbox,
      Inbox,
      Parking,
      AuditSealer,
      Audit,
      StaleNewsLog,
      Freshness,
      LastHeard,
      Replayer,
    ];
    return { module: FrameModule, imports: [CqrsModule.forRoot()], providers, exports: [...providers, CqrsModule] };
  }
}
