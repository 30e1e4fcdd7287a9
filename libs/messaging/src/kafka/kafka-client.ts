import type { ConnectionOptions } from 'node:tls';
import kafkajs, { type Kafka, type LogEntry } from 'kafkajs';
import type { Report } from '../report.js';

export interface KafkaConfig {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** With a name and password: SASL SCRAM-SHA-512. */
  readonly username?: string;
  readonly password?: string;
  readonly tls?: boolean | ConnectionOptions;
  /** A region may read under group names of its own only (`beijing.`): the broker's ACL asks for the prefix. */
  readonly groupPrefix?: string;
}

/**
 * A client with a state of its own. Every consumer needs one: kafkajs keeps committed offsets per client and group, so that two members of
 * one group on one client would clear each other's.
 */
export function kafkaClient(config: KafkaConfig, report: Report, retries = 5): Kafka {
  return new kafkajs.Kafka({
    brokers: [...config.brokers],
    clientId: config.clientId,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    // Some three seconds in all. Whoever calls knows better what to do then than a client that goes on in silence.
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries },
    ...(config.tls ? { ssl: config.tls } : {}),
    ...credentials(config),
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => (entry) => passOn(entry, report),
  });
}

function credentials({ username, password }: KafkaConfig) {
  if (username === undefined || password === undefined) return {};
  return { sasl: { mechanism: 'scram-sha-512' as const, username, password } };
}

/** What kafkajs calls an error is one of many tries: whoever gave up after them reports it, once and with the reason. */
function passOn({ namespace, log }: LogEntry, report: Report): void {
  const { message, error, broker, groupId } = log;
  report('debug', `kafkajs: ${message}`, { namespace, error, broker, groupId });
}
