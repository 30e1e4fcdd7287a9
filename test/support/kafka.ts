import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { kafkaConnection } from './environment.js';

export interface TestKafka {
  readonly brokers: readonly string[];
  readonly users: Readonly<Record<string, { readonly username: string; readonly password: string }>>;
}

export type KafkaOrReason = { readonly kafka: TestKafka } | { readonly kafka: undefined; readonly reason: string };

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
  const kafka = JSON.parse(text) as TestKafka;
  if (await answers(kafka.brokers[0] ?? '')) return { kafka };
  return { kafka: undefined, reason: `no Kafka: nothing answers on ${kafka.brokers.join(', ')}; “npm run kafka” starts one` };
}

function answers(address: string): Promise<boolean> {
  const [host = '', port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: 2_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}
