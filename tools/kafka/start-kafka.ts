import { regions } from '#libs/domain/src/region.js';
import { KafkaAdministration } from '#libs/messaging/src/kafka/kafka-administration.js';
import type { Progress } from '../progress.js';
import { UserError } from '../user-error.js';
import { allTopics, grantsOf, partitions } from './access.js';
import { BrokerFolder, type BrokerSecrets, type Door, type KafkaConnection, type Ports } from './broker-folder.js';
import { type BrokerProcess, endLeftOver, format, lastWords, startBroker } from './broker-process.js';
import { checkJava, fetchLibraries, findLibraries } from './java.js';
import { freePort } from './ports.js';

export interface KafkaOptions {
  readonly dataDir: string;
  /** On loopback; 0 takes any free one. Without it the one of the last start, at first 9092. */
  readonly port?: number;
  /** Deletes the data first. */
  readonly reset?: boolean;
  readonly progress?: Pick<Progress, 'step'>;
  readonly doors?: readonly Door[];
}

export interface RunningKafka extends BrokerProcess {
  readonly connection: KafkaConnection;
  /** The file that holds the connection, for other processes. */
  readonly connectionFile: string;
}

const usualPort = 9_092;
const patience = 120_000;
const quiet: Pick<Progress, 'step'> = { step: (_, work) => work() };

/**
 * A real Apache Kafka on loopback with its users, topics and rules, ready when this resolves. Throws UserError: one line that says what to do.
 * The same data folder started again holds what it held.
 */
export async function startKafka(options: KafkaOptions): Promise<RunningKafka> {
  const progress = options.progress ?? quiet;
  const folder = new BrokerFolder(options.dataDir);
  await checkJava();
  const libraries =
    (await findLibraries()) ?? (await progress.step('下载 Kafka fetching Apache Kafka with Maven (45 MB, once)', fetchLibraries));
  await endLeftOver(folder);
  if (options.reset) await folder.reset();
  const secrets = await folder.open();
  const port = await freePort(options.port ?? (await folder.lastPort()) ?? usualPort);
  const ports: Ports = { port, controllerPort: await freePort(0), doors: options.doors ?? [] };
  if (!folder.isFormatted) await progress.step('准备数据目录 preparing the data folder', () => format(folder, libraries, ports, secrets));
  await folder.writeProperties(ports, secrets, folder.data);
  const broker = await startBroker(folder, libraries);
  try {
    const connection = { brokers: [`127.0.0.1:${port}`], users: secrets.users };
    await progress.step('启动 Kafka starting the broker', () => prepared(connection, secrets, broker, folder));
    await folder.writeConnection(connection);
    return { ...broker, connection, connectionFile: folder.connection };
  } catch (failure) {
    await broker.stop();
    throw failure;
  }
}

/** Waits until it answers, then makes topics and rules; both are no news to a broker that had them. */
async function prepared(
  { brokers }: KafkaConnection,
  { users }: BrokerSecrets,
  broker: BrokerProcess,
  folder: BrokerFolder,
): Promise<void> {
  const administration = new KafkaAdministration({ brokers, clientId: 'npm run kafka', ...users['admin'] });
  const hopeless = new AbortController();
  const late = setTimeout(() => hopeless.abort(), patience);
  void broker.ended.then(() => hopeless.abort());
  try {
    await administration.answers(hopeless.signal);
    await administration.ensureTopics(allTopics, partitions);
    for (const region of regions) await administration.grant(region, grantsOf(region));
  } catch (failure) {
    if (!hopeless.signal.aborted) throw failure;
    throw new UserError(`Kafka 没有启动成功。Kafka did not start; its last words (${folder.logFile}): ${lastWords(folder)}`);
  } finally {
    clearTimeout(late);
    await administration.close();
  }
}
