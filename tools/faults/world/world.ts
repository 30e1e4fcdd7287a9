import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Region, regions } from '#libs/domain/src/region.js';
import { Started } from '#libs/service/src/started.js';
import type { RunningCells } from '../../cell-client.js';
import { startIngress, type Upstreams } from '../../ingress/ingress.js';
import { provision } from '../../provision/provision.js';
import type { ProcessName } from '../plan.js';
import { Broker } from './broker.js';
import { Database } from './database.js';
import { Line } from './line.js';
import { Ports } from './ports.js';
import { ServiceProcess } from './service-process.js';

const services = ['complaint-intake', 'case-referral', 'case-status', 'web'] as const;

/** Two regions run every service as a process of its own, the third all of them in one: both ways of running are tried, in nine processes. */
export const processNames: readonly ProcessName[] = [
  ...(['beijing', 'hebei'] as const).flatMap((region) => services.map((service) => `${region}/${service}` as const)),
  'tianjin/cell',
];

export interface WorldWishes {
  readonly folder: string;
  readonly log: 'kafka' | 'postgres';
  readonly plant?: string;
  readonly tell: (what: string) => void;
}

export interface World {
  /** Each region behind one address, as the load knows it. */
  readonly cells: RunningCells;
  readonly database: Database;
  readonly broker: Broker | undefined;
  readonly lines: Readonly<Record<Region, Line>>;
  readonly processes: ReadonlyMap<ProcessName, ServiceProcess>;
  stop(): Promise<void>;
}

/** Everything as in production, on one machine: real processes, a real PostgreSQL, a real broker, a line of its own from each region to the log. */
export function startWorld(wishes: WorldWishes): Promise<World> {
  const started = new Started();
  return started.orStop(async () => {
    const { folder, log, tell } = wishes;
    const ports = new Ports();
    tell('PostgreSQL');
    const database = await Database.start(join(folder, 'postgres'), await ports.take());
    started.add(() => database.stop());
    const { lines, broker } = log === 'kafka' ? await onKafka(folder, ports, started, tell) : await onPostgres(database, ports, started);
    tell('databases, keys, accounts');
    const out = join(folder, 'out');
    const wanted = {
      adminUrl: database.url('postgres'),
      regions,
      out,
      log,
      kafka: broker?.connectionFile ?? '',
      accounts: 'demo',
      portBase: 4101,
    };
    const { accounts } = await provision(wanted, { step: (_what, work) => work() });
    tell(`${processNames.length} processes`);
    const processes = await startProcesses(wishes, { out, lines, ports, started });
    const cells = await behindOneAddress(processes, started);
    return { cells: { pid: process.pid, log, cells, accounts }, database, broker, lines, processes, stop: () => started.stop() };
  });
}

type Lines = Readonly<Record<Region, Line>>;

async function onKafka(
  folder: string,
  ports: Ports,
  started: Started,
  tell: (what: string) => void,
): Promise<{ lines: Lines; broker: Broker }> {
  const doors = [await ports.take(), await ports.take(), await ports.take()];
  const lines = await linesTo(doors, ports, started);
  tell('Kafka');
  const places = doors.map((port, index) => ({ port, advertised: lines[regions[index] as Region].port }));
  const broker = await Broker.start(join(folder, 'kafka'), await ports.take(), places);
  started.add(() => broker.stop());
  return { lines, broker };
}

async function onPostgres(database: Database, ports: Ports, started: Started): Promise<{ lines: Lines; broker: undefined }> {
  return {
    lines: await linesTo(
      regions.map(() => database.port),
      ports,
      started,
    ),
    broker: undefined,
  };
}

async function linesTo(targets: readonly number[], ports: Ports, started: Started): Promise<Lines> {
  const lines: Line[] = [];
  for (const target of targets) lines.push(await Line.to(target, await ports.take()));
  started.add(() => Promise.all(lines.map((line) => line.close())));
  return Object.fromEntries(regions.map((region, index) => [region, lines[index] as Line])) as Record<Region, Line>;
}

interface Place {
  readonly out: string;
  readonly lines: Lines;
  readonly ports: Ports;
  readonly started: Started;
}

async function startProcesses({ folder, plant }: WorldWishes, { out, lines, ports, started }: Place) {
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  const processes = new Map<ProcessName, ServiceProcess>();
  started.add(() => Promise.all([...processes.values()].map((each) => each.stop())));
  for (const name of processNames) {
    const [region, program] = name.split('/') as [Region, string];
    const provisioned = parseEnv(await readFile(join(out, region, `${program}.env`), 'utf8'));
    const parts = { name, program: `apps/${program}/main.js`, port: await ports.take(), logFile: join(logs, `${region}.${program}.log`) };
    const environment = throughTheLine(provisioned, lines[region].port);
    const each = new ServiceProcess({ ...parts, environment, ...(plant === undefined ? {} : { plant }) });
    processes.set(name, each);
    each.start();
  }
  await Promise.all([...processes.values()].map((each) => each.ready()));
  return processes;
}

function throughTheLine(environment: NodeJS.Dict<string>, port: number): NodeJS.Dict<string> {
  const { LOG_DATABASE_URL: log } = environment;
  if (log === undefined) return { ...environment, KAFKA_BROKERS: `127.0.0.1:${port}` };
  return { ...environment, LOG_DATABASE_URL: Object.assign(new URL(log), { port: String(port) }).href };
}

async function behindOneAddress(processes: ReadonlyMap<ProcessName, ServiceProcess>, started: Started) {
  const cells: { region: Region; url: string }[] = [];
  for (const region of regions) {
    const own = [...processes].filter(([name]) => name.startsWith(`${region}/`));
    const upstreams: Upstreams = new Map(
      services.map((service) => [service, own.flatMap(([name, { url }]) => (isFor(name, service) ? [url] : []))]),
    );
    const ingress = await startIngress(upstreams);
    started.add(() => ingress.close());
    cells.push({ region, url: ingress.url });
  }
  return cells;
}

const isFor = (name: ProcessName, service: string): boolean => name.endsWith('/cell') || name.endsWith(`/${service}`);
