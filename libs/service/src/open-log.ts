import type { LogConfig } from '#libs/config/src/place-config.js';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import { KafkaLog } from '#libs/messaging/src/kafka/kafka-log.js';
import { PostgresLog } from '#libs/messaging/src/postgres-log/postgres-log.js';
import type { Log } from '#libs/observability/src/log.js';

/** The log that the configuration names. Everything behind this line works with either. */
export function openLog(config: LogConfig, log: Log, clientId: string): EventLog {
  const report = (level: 'debug' | 'info' | 'warn' | 'error', what: string, details: object = {}) => log[level](details, what);
  if (config.kind === 'postgres') return new PostgresLog({ url: config.url }, report);
  const { brokers, tls, login = {} } = config;
  return new KafkaLog({ brokers, tls, ...login, clientId }, report);
}
