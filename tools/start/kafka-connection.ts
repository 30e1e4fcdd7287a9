import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LogConfig } from '#libs/config/src/place-config.js';
import type { Region } from '#libs/domain/src/region.js';
import type { KafkaConnection } from '../kafka/broker-folder.js';
import { answers } from '../kafka/ports.js';
import { UserError } from '../user-error.js';

/** The broker that `npm run kafka` started: beside the data folder's own one, or the usual one. Throws what to do where none answers. */
export async function kafkaFor(dataDir: string, region: Region): Promise<LogConfig> {
  const { brokers, users } = await connectionFor(dataDir);
  if (!(await Promise.all(brokers.map(answersAt))).includes(true)) silent(brokers);
  const login = users[region];
  if (login === undefined)
    throw new UserError(
      `Kafka 没有 ${region} 的用户：请用 npm run kafka -- --reset 重建。Kafka has no user for ${region}; rebuild it with "npm run kafka -- --reset".`,
    );
  return { kind: 'kafka', brokers, tls: false, login };
}

/** New cells have new keys: what earlier ones sent would look forged to them, all of it. */
export async function kafkaMustBeEmpty(dataDir: string): Promise<void> {
  const { brokers, users } = await connectionFor(dataDir);
  // Only now: no other start needs them, and they take a second to load.
  const { KafkaAdministration } = await import('#libs/messaging/src/kafka/kafka-administration.js');
  const { allTopics } = await import('../kafka/access.js');
  const administration = new KafkaAdministration({ brokers, clientId: 'npm start', ...users['admin'] });
  try {
    if (await administration.areEmpty(allTopics)) return;
  } finally {
    await administration.close();
  }
  throw new UserError(
    'Kafka 中还有先前数据的事件，新的密钥读不了它们：请先用 npm run kafka -- --reset 清空，或用 --data 指回原来的目录。' +
      'Kafka still holds the events of earlier data, which new keys cannot read: empty it with "npm run kafka -- --reset", or name the earlier folder with --data.',
  );
}

const connectionFor = async (dataDir: string): Promise<KafkaConnection> =>
  (await connection(join(dataDir, 'kafka'))) ?? (await connection(resolve('.data/kafka'))) ?? missing();

async function connection(folder: string): Promise<KafkaConnection | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'connection.json'), 'utf8')) as KafkaConnection;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure;
  }
}

function answersAt(broker: string): Promise<boolean> {
  const [host = '', port = ''] = broker.split(':');
  return answers(Number(port), host);
}

function missing(): never {
  throw new UserError('没有找到 Kafka：请先在另一个窗口运行 npm run kafka。No Kafka found; run "npm run kafka" in another window first.');
}

function silent(brokers: readonly string[]): never {
  throw new UserError(
    `Kafka（${brokers.join('、')}）没有应答：请先在另一个窗口运行 npm run kafka。Kafka does not answer there; run "npm run kafka" in another window first.`,
  );
}
