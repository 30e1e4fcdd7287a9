import { readFile } from 'node:fs/promises';
import type { KafkaConnection } from '../../tools/kafka/broker-folder.js';
import { answers } from '../../tools/kafka/ports.js';
import { kafkaConnection } from './environment.js';

export type KafkaOrReason = { readonly kafka: KafkaConnection } | { readonly kafka: undefined; readonly reason: string };

/** The broker that `npm run kafka` started, or in plain words why there is none. Throws instead where a run must not go without it. */
export async function findKafka(): Promise<KafkaOrReason> {
  const { file, required } = kafkaConnection();
  const found = await look(file);
  if (found.kafka === undefined && required) throw new Error(found.reason);
  return found;
}

async function look(file: string): Promise<KafkaOrReason> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { kafka: undefined, reason: `no Kafka: there is no ${file}; “npm run kafka” starts one` };
  const kafka = JSON.parse(text) as KafkaConnection;
  const [host = '', port] = (kafka.brokers[0] ?? '').split(':');
  if (await answers(Number(port), host)) return { kafka };
  return { kafka: undefined, reason: `no Kafka: nothing answers on ${kafka.brokers.join(', ')}; “npm run kafka” starts one` };
}
