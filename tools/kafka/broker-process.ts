import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { birthOf, signal, within } from '#libs/embedded-postgres/src/processes.js';
import { projectRoot } from '../project-root.js';
import { UserError } from '../user-error.js';
import type { BrokerFolder, BrokerSecrets, Ports } from './broker-folder.js';

interface Process {
  readonly pid: number;
  readonly birth: string | undefined;
}

/** Who runs a data folder: the broker, and the process that started it and will stop it. */
interface Holder {
  readonly broker: Process;
  readonly starter: Process;
}

export interface BrokerProcess {
  readonly pid: number;
  /** Resolves when it is gone, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const patience = 20_000;
/** The quick compiler only: ready after 5 s of processor time instead of 8, and 20,000 messages no slower. What runs for months would choose otherwise. */
const thrifty = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const lives = ({ pid, birth }: Process): boolean => birth !== undefined && birthOf(pid) === birth;

/** Writes users and cluster id into an empty data folder. Done beside and then renamed: a format that was interrupted leaves nothing. */
export async function format(folder: BrokerFolder, libraries: string, ports: Ports, secrets: BrokerSecrets): Promise<void> {
  const unfinished = `${folder.data}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await folder.writeProperties(ports, secrets, unfinished);
  const scram = Object.values(secrets.users).flatMap(({ username, password }) => [
    '--add-scram',
    `SCRAM-SHA-512=[name=${username},password=${password}]`,
  ]);
  const tool = ['-cp', join(libraries, '*'), 'kafka.tools.StorageTool', 'format', '--standalone'];
  await promisify(execFile)('java', [...tool, '-t', secrets.clusterId, '-c', folder.properties, ...scram]);
  await rename(unfinished, folder.data);
}

export async function startBroker(folder: BrokerFolder, libraries: string): Promise<BrokerProcess> {
  const output = openSync(folder.output, 'w', 0o600);
  const logging = [`-Dlog4j2.configurationFile=${join(projectRoot, 'deploy/kafka/log4j2.properties')}`, `-Dbroker.log=${folder.logFile}`];
  const child = spawn('java', [...thrifty, '-cp', join(libraries, '*'), ...logging, 'kafka.Kafka', folder.properties], {
    stdio: ['ignore', output, output],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const pid = child.pid as number;
  // If this process dies of a fault of its own, the broker does not outlive it. Against SIGKILL nothing helps but the next start.
  const last = () => signal(pid, 'SIGKILL');
  process.once('exit', last);
  const holder: Holder = { broker: { pid, birth: birthOf(pid) }, starter: { pid: process.pid, birth: birthOf(process.pid) } };
  await writeFile(folder.pid, JSON.stringify(holder));
  void ended.then(() => process.off('exit', last));
  return { pid, ended, stop: () => stop(child, ended, folder) };
}

async function stop(child: ChildProcess, ended: Promise<void>, folder: BrokerFolder): Promise<void> {
  const impatient = setTimeout(() => child.kill('SIGKILL'), patience);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(impatient);
  await rm(folder.pid, { force: true });
}

/** Ends a broker whose starter was killed. One whose starter lives is in use: that is for `--stop` to end. */
export async function endLeftOver(folder: BrokerFolder): Promise<void> {
  const holder = await holderOf(folder);
  if (holder === undefined || !lives(holder.broker)) return;
  if (lives(holder.starter)) {
    throw new UserError(
      `此数据目录的 Kafka 已在运行。Kafka already runs on ${folder.path} (process ${holder.broker.pid}); stop it with “npm run kafka -- --stop”.`,
    );
  }
  await end(holder.broker);
}

/** Stops the broker of a data folder from outside. False if none runs. */
export async function stopRunning(folder: BrokerFolder): Promise<boolean> {
  const holder = await holderOf(folder);
  if (holder === undefined || !lives(holder.broker)) return false;
  if (lives(holder.starter)) {
    signal(holder.starter.pid, 'SIGTERM');
    await within(patience, () => !lives(holder.broker) && !lives(holder.starter));
  }
  if (lives(holder.broker)) await end(holder.broker);
  return true;
}

/** The last thing that the broker said, for when it did not start. */
export function lastWords(folder: BrokerFolder): string {
  const lines = [folder.output, folder.logFile].flatMap((file) => readOrNothing(file).split('\n'));
  const telling = lines.filter((line) => /Exception|Error|FATAL/.test(line) && !line.startsWith('\tat '));
  return (telling.at(-1) ?? lines.findLast((line) => line !== '') ?? 'it said nothing').slice(0, 300);
}

async function end(broker: Process): Promise<void> {
  signal(broker.pid, 'SIGTERM');
  if (await within(patience, () => !lives(broker))) return;
  signal(broker.pid, 'SIGKILL');
  await within(patience, () => !lives(broker));
}

async function holderOf(folder: BrokerFolder): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(folder.pid, 'utf8')) as Holder;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT' || failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
