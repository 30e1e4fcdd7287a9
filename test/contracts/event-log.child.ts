// A member of a group in a process of its own: `node --import ./test/support/typescript.mjs test/contracts/event-log.child.ts '<task>'`.
// Writes a line for every message that it begins and ends to deliver, so that whoever kills it knows how far it was.
import type { DeliveredMessage, EventLog } from '#libs/messaging/src/event-log.js';
import type { KafkaConfig } from '#libs/messaging/src/kafka/kafka-client.js';
import { KafkaLog } from '#libs/messaging/src/kafka/kafka-log.js';
import { PostgresLog } from '#libs/messaging/src/postgres-log/postgres-log.js';

export type ChildLog = { readonly kind: 'postgres'; readonly url: string } | { readonly kind: 'kafka'; readonly config: KafkaConfig };

export interface ChildTask {
  readonly log: ChildLog;
  readonly group: string;
  readonly topics: readonly string[];
  /** After so many deliveries one hangs for ever. */
  readonly hangsAfter: number;
}

export interface ChildLine {
  readonly what: 'begun' | 'done';
  readonly topic: string;
  readonly key: string;
  readonly text: string;
}

const opened = (log: ChildLog): EventLog => (log.kind === 'postgres' ? new PostgresLog({ url: log.url }) : new KafkaLog(log.config));

async function run({ log, group, topics, hangsAfter }: ChildTask): Promise<void> {
  const tell = (what: ChildLine['what'], { topic, key, value }: DeliveredMessage) =>
    process.stdout.write(`${JSON.stringify({ what, topic, key, text: value.toString() })}\n`);
  let begun = 0;
  await opened(log).subscribe(group, topics, async (message) => {
    begun += 1;
    tell('begun', message);
    if (begun > hangsAfter) await new Promise(() => {});
    tell('done', message);
  });
}

const [task] = process.argv.slice(2);
if (process.argv[1]?.endsWith('event-log.child.ts') && task !== undefined) await run(JSON.parse(task) as ChildTask);
