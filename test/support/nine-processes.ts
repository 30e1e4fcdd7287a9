import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Region, regions } from '#libs/domain/src/region.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { Started } from '#libs/service/src/started.js';
import type { RunningCells } from '../../tools/cell-client.js';
import { startIngress, type Upstreams } from '../../tools/ingress/ingress.js';
import { type RunningKafka, startKafka } from '../../tools/kafka/start-kafka.js';
import { provision } from '../../tools/provision/provision.js';
import { type Lone, startAlone } from './alone.js';

/** The nine services and, for signing in, `web` of each region. */
const services = ['complaint-intake', 'case-referral', 'case-status', 'web'] as const;
type Service = (typeof services)[number];

export interface Processes {
  /** Each region behind one address. */
  readonly running: RunningCells;
  /** Superuser URL: what a test may look at, no service can. */
  databaseUrl(region: Region): string;
  /** The instances of a service, in the order in which the ingress tries them. */
  instances(region: Region, service: Service): readonly Lone[];
  /** One more instance of a service, behind the others. */
  add(region: Region, service: Service): Promise<Lone>;
  /** Ends an instance with SIGKILL. Nobody tells the ingress. */
  kill(lone: Lone): Promise<void>;
  /** Does the work while no broker answers. */
  withoutKafka(work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Everything as in production, on one machine: a real broker, roles and keys of their own, a process per service that knows nothing but its environment. */
export async function startProcesses(): Promise<Processes> {
  const started = new Started();
  return started.orStop(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nine-processes-'));
    started.add(() => rm(folder, { recursive: true, force: true }));
    const kafka = new Broker(join(folder, 'kafka'));
    await kafka.start();
    started.add(() => kafka.stop());
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    started.add(() => postgres.stop());
    const out = join(folder, 'out');
    const accounts = await provisionOn(postgres, kafka.connectionFile, out);
    return new RunningProcesses(out, postgres, kafka, started).startAll(accounts);
  });
}

async function provisionOn(postgres: EmbeddedPostgres, kafka: string, out: string): Promise<RunningCells['accounts']> {
  const wanted = {
    adminUrl: postgres.superuserUrl('postgres'),
    regions,
    out,
    log: 'kafka',
    kafka,
    accounts: 'demo',
    portBase: 4101,
  } as const;
  return (await provision(wanted, { step: (_what, work) => work() })).accounts;
}

/** A broker that can be away for a while, at an address that stays. */
class Broker {
  #running: RunningKafka | undefined;
  #port = 0;

  constructor(private readonly dataDir: string) {}

  get connectionFile(): string {
    return this.#running?.connectionFile ?? '';
  }

  async start(): Promise<void> {
    this.#running = await startKafka({ dataDir: this.dataDir, port: this.#port });
    this.#port = Number(this.#running.connection.brokers[0]?.split(':')[1]);
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  async away(work: () => Promise<void>): Promise<void> {
    await this.stop();
    try {
      await work();
    } finally {
      await this.start();
    }
  }
}

class RunningProcesses {
  readonly #lones: Lone[] = [];
  readonly #upstreams = new Map<Region, Upstreams>(regions.map((region) => [region, new Map()]));

  constructor(
    private readonly out: string,
    private readonly postgres: EmbeddedPostgres,
    private readonly kafka: Broker,
    private readonly started: Started,
  ) {}

  /** All at once: each process needs seconds of a core to come up. */
  async startAll(accounts: RunningCells['accounts']): Promise<Processes> {
    this.started.add(() => Promise.all(this.#lones.map((lone) => lone.end('SIGTERM'))));
    const all = regions.flatMap((region) => services.map((service) => this.add(region, service)));
    for (const one of await Promise.allSettled(all)) if (one.status === 'rejected') throw one.reason;
    const cells: { region: Region; url: string }[] = [];
    for (const region of regions) {
      const ingress = await startIngress(this.#upstreams.get(region) ?? new Map());
      this.started.add(() => ingress.close());
      cells.push({ region, url: ingress.url });
    }
    return {
      running: { pid: process.pid, log: 'kafka', cells, accounts },
      databaseUrl: (region) => this.postgres.superuserUrl(region),
      instances: (region, service) => this.#lones.filter((lone) => lone.region === region && lone.service === service),
      add: (region, service) => this.add(region, service),
      kill: (lone) => this.kill(lone),
      withoutKafka: (work) => this.kafka.away(work),
      stop: () => this.started.stop(),
    };
  }

  private async add(region: Region, service: Service): Promise<Lone> {
    const lone = await startAlone(this.out, region, service);
    this.#lones.push(lone);
    this.route(region, service);
    return lone;
  }

  private async kill(lone: Lone): Promise<void> {
    this.#lones.splice(this.#lones.indexOf(lone), 1);
    await lone.end('SIGKILL');
  }

  private route(region: Region, service: Service): void {
    const urls = this.#lones.filter((lone) => lone.region === region && lone.service === service).map(({ url }) => url);
    this.#upstreams.get(region)?.set(service, urls);
  }
}
