import type { Clock } from '#libs/domain/src/clock.js';
import type { Region } from '#libs/domain/src/region.js';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import type { Log } from '#libs/observability/src/log.js';
import type { Metrics } from '#libs/observability/src/metrics.js';
import type { GivenRuleSettings } from '#libs/rules/src/rule-settings.js';
import type { GivenHotlineSettings } from './hotline-settings.js';
import type { PeerAddresses } from './peers.js';

/** Of the files that belong to matters. What is left out has a default; without `clamd` nothing is scanned, and every file says so. */
export interface FilePlace {
  readonly largestFile?: number;
  readonly largestMatter?: number;
  readonly mostFiles?: number;
  /** `tcp://host:3310` or `unix:/path`. */
  readonly clamd?: string;
  /** Where the other regions' cells are reached. Read anew for every fetch. */
  readonly peers?: PeerAddresses;
}

/** Where a service runs. Alone or beside others: a service cannot tell. */
export interface ServicePlace {
  readonly region: Region;
  readonly databaseUrl: string;
  /** Given where this process shall run the migrations. */
  readonly databaseOwnerUrl?: string;
  readonly eventLog: EventLog;
  readonly keysDir: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly secure: boolean;
  readonly trustedProxies?: readonly string[];
  readonly ruleSettings?: GivenRuleSettings;
  /** How the region numbers and prints its papers, as `PaperSettings` reads it. */
  readonly papers?: unknown;
  /** How systems that push work orders are told what became of them. */
  readonly hotlines?: GivenHotlineSettings;
  /** Tests hand in their own time. */
  readonly clock?: Clock;
  /** Where files lie, those of matters and those that are being worked on; the system's folder for temporary files where nothing is given. */
  readonly dataDir?: string;
  /** Bytes that a file handed in may have; 512 MB where nothing is given. */
  readonly largestFile?: number;
  readonly files?: FilePlace;
  /** Connections to the database at most. */
  readonly poolSize?: number;
}
