import { Audit1000000000002 } from '#libs/audit/src/audit.migration.js';
import { InboxPerRegion1000000000004 } from '#libs/messaging/src/inbox/inbox-per-region.migration.js';
import { Messaging1000000000001 } from '#libs/messaging/src/messaging.migration.js';
import { ParkedOnce1000000000003 } from '#libs/messaging/src/parking/parked-once.migration.js';
import type { MigrationClass } from '#libs/persistence/src/service-database.js';
import { RuleNews1000000000006 } from './rule-news/rule-news.migration.js';
import { SessionNews1000000000005 } from './session-news/session-news.migration.js';

/** The tables that the frame keeps in every service's own schema; they come before the service's own. */
export const frameMigrations: readonly MigrationClass[] = [
  Messaging1000000000001,
  Audit1000000000002,
  ParkedOnce1000000000003,
  InboxPerRegion1000000000004,
  SessionNews1000000000005,
  RuleNews1000000000006,
];
