import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#libs/auth/src/principal.js';
import { loadSigningKey, makeSessionKey } from '#libs/auth/src/session-keys.js';
import { SessionIssuer } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { makeFingerprintKey } from '#libs/messaging/src/envelope/fingerprint-keys.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import type { ServiceName } from '#libs/service/src/service-definition.js';
import { Started } from '#libs/service/src/started.js';
import type { KafkaConnection } from '../../kafka/broker-folder.js';
import { startKafka } from '../../kafka/start-kafka.js';
import { UserError } from '../../user-error.js';
import { NotMeasured } from '../frame/not-measured.js';
import type { BenchOptions } from '../options.js';
import { BenchDatabases } from './databases.js';
import { Served } from './served.js';
import type { Place } from './service-words.js';

/** What the figures share: one PostgreSQL, one Kafka, keys, and services that are started for a figure and stopped after it. */
export class Bench {
  readonly #started = new Started();
  #figure = new Started();
  #stopped = false;
  #folder: Promise<string> | undefined;
  #databases: Promise<BenchDatabases> | undefined;
  #kafka: Promise<KafkaConnection> | undefined;

  constructor(
    readonly options: BenchOptions,
    /** Shows people what is going on. */
    readonly say: (line: string) => void,
  ) {}

  /** So many of them: the whole number for a full run, the other for a quick one, a share of it for a try. */
  count(full: number, quick: number): number {
    return Math.max(2, Math.round((this.options.quick ? quick : full) * this.options.scale));
  }

  databases(): Promise<BenchDatabases> {
    this.#databases ??= this.openDatabases();
    return this.#databases;
  }

  /** Throws `NotMeasured` with what to install where Kafka cannot run. */
  kafka(): Promise<KafkaConnection> {
    this.#kafka ??= this.openKafka();
    return this.#kafka;
  }

  async keysDir(): Promise<string> {
    return join(await this.folder(), 'keys');
  }

  async serve(place: Omit<Place, 'keysDir' | 'dataDir'>, nodeOptions: readonly string[] = []): Promise<Served> {
    const { profileDir } = this.options;
    const profile = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
    const dataDir = join(await this.folder(), 'files');
    const served = await Served.start({ ...place, keysDir: await this.keysDir(), dataDir }, [...nodeOptions, ...profile]);
    this.duringFigure(() => served.stop());
    return served;
  }

  /** Somebody has had enough: nothing more is begun. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Undone when the figure has been measured. */
  duringFigure(stop: () => Promise<unknown>): void {
    this.#figure.add(stop);
  }

  async endFigure(): Promise<void> {
    const ended = this.#figure;
    this.#figure = new Started();
    await ended.stop();
  }

  /** A token as the region's own log-in gives it. */
  async tokenOf(region: Region, role: Role): Promise<string> {
    const issuer = new SessionIssuer(await loadSigningKey(await this.keysDir(), region), new Clock());
    const username = `${region}.${role}`;
    return (await issuer.issue({ accountId: username, username, name: username, region, roles: [role], unit: 'bench' }, 1)).token;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.endFigure();
    await this.#started.stop();
  }

  private folder(): Promise<string> {
    this.#folder ??= this.openFolder();
    return this.#folder;
  }

  /** Keys are new in every run: nothing that was kept is sealed. */
  private async openFolder(): Promise<string> {
    const { keepDir } = this.options;
    const folder = keepDir ?? (await mkdtemp(join(tmpdir(), 'bench-')));
    if (keepDir === undefined) this.#started.add(() => rm(folder, { recursive: true, force: true }));
    const keys = join(folder, 'keys');
    await rm(keys, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await makeFingerprintKey(keys, '2026-01-01');
    for (const region of regions) {
      await makeKeys(keys, region, '2026-01-01');
      await makeSessionKey(keys, region, '2026-01-01');
    }
    return folder;
  }

  private async openDatabases(): Promise<BenchDatabases> {
    const server = await startEmbeddedPostgres({ dataDir: join(await this.folder(), 'postgres'), durable: true });
    this.#started.add(() => server.stop());
    return new BenchDatabases(server.superuserUrl);
  }

  /** A broker of its own, emptied first, on any free port. */
  private async openKafka(): Promise<KafkaConnection> {
    const dataDir = join(await this.folder(), 'kafka');
    try {
      const kafka = await startKafka({ dataDir, port: 0, reset: true });
      this.#started.add(() => kafka.stop());
      return kafka.connection;
    } catch (failure) {
      throw failure instanceof UserError ? new NotMeasured(failure.message) : failure;
    }
  }
}

export const databasesFor = (url: (service: ServiceName) => string, services: readonly ServiceName[]): Record<string, string> =>
  Object.fromEntries(services.map((service) => [service, url(service)]));
