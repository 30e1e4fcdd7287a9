import type { Region } from '#libs/domain/src/region.js';
import type { KafkaConnection } from '../../kafka/broker-folder.js';
import { type Bench, databasesFor } from './bench.js';
import type { RegionDatabase } from './databases.js';
import type { Served } from './served.js';

/** A service of one cell that tells, a service of another that hears, each a process of its own, and Kafka between them. */
export interface TwoCells {
  readonly kafka: KafkaConnection;
  readonly teller: { readonly served: Served; readonly database: RegionDatabase };
  readonly hearer: { readonly served: Served; readonly database: RegionDatabase };
}

export async function twoCells(bench: Bench, name: string): Promise<TwoCells> {
  const kafka = await bench.kafka();
  const start = async (region: Region, service: 'complaint-intake' | 'case-status') => {
    const database = await (await bench.databases()).fresh(`${name}_${region}`, region);
    const login = kafka.users[region];
    const log = { kind: 'kafka', brokers: kafka.brokers, tls: false, ...(login === undefined ? {} : { login }) } as const;
    const services = [service] as const;
    return { database, served: await bench.serve({ region, services, databases: databasesFor(database.as, services), log }) };
  };
  const [teller, hearer] = await Promise.all([start('beijing', 'complaint-intake'), start('tianjin', 'case-status')]);
  return { kafka, teller, hearer };
}
