import type { Type } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { PATTERN_EXTRAS_METADATA, PATTERN_METADATA } from '@nestjs/microservices/constants.js';
import { DataSource } from 'typeorm';
import { ElsewhereConsumer } from '#apps/complaint-intake/src/complaint/integration/elsewhere.consumer.js';
import { ReporterVault } from '#apps/complaint-intake/src/complaint/persistence/reporter-vault.js';
import { FileLimits } from '#libs/blobs/src/file-limits.js';
import { VirusScan } from '#libs/blobs/src/virus-scan/virus-scan.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Region } from '#libs/domain/src/region.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { Envelopes } from '#libs/messaging/src/envelope/envelope.js';
import { FingerprintKeys } from '#libs/messaging/src/envelope/fingerprint-keys.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { DeliveredMessage } from '#libs/messaging/src/event-log.js';
import { LastHeard } from '#libs/messaging/src/heartbeat/last-heard.js';
import { Inbox } from '#libs/messaging/src/inbox/inbox.js';
import { WakeUp } from '#libs/messaging/src/outbox/wake-up.js';
import { Parking } from '#libs/messaging/src/parking/parking.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { patternOf } from '#libs/messaging/src/transport/hears.js';
import { LogTransport } from '#libs/messaging/src/transport/log-transport.js';
import { Metrics, MetricsRegistry } from '#libs/observability/src/metrics.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import type { ServiceDefinition } from '#libs/service/src/service-definition.js';
import { SimulatedDatabase } from './database/simulated-database.js';
import type { Schema } from './database/tables.js';
import { OpenSeals, type OutboxRow, unwrapped, wrapped } from './open-envelopes.js';
import { Parts } from './parts.js';
import type { SimulatedLog } from './simulated-log.js';

export interface SimulatedPlace {
  readonly region: Region;
  readonly schema: Schema;
  readonly log: SimulatedLog;
  readonly clock: Clock;
}

/** Under this key Nest's decorator notes which command a handler is for; the package does not export it. */
const commandOf = '__commandHandler__';

interface Handler {
  execute(command: object): Promise<unknown>;
}

const rules = new Rules();
// Duplicates move nothing: no story is told of them.
const fingerprintKeys = new FingerprintKeys();
const movesNothing: readonly Type[] = [ElsewhereConsumer];
const metrics = new MetricsRegistry().of({ region: 'all', service: 'simulated' });
const dataKey = new DataKey(Buffer.alloc(32, 1));
// Making one takes long, and it holds nothing but keys.
const vault = new ReporterVault(dataKey);

/** A service of one region as its module makes it, with its real consumers, handlers, repositories and transport; its database, log, keys and time are simulated. */
export class SimulatedService {
  readonly database: SimulatedDatabase;
  readonly region: Region;
  readonly name: string;
  readonly #parts: Parts;
  readonly #handlers: ReadonlyMap<unknown, Type<Handler>>;
  readonly #log: SimulatedLog;
  readonly #patterns = new Set<string>();

  constructor(
    readonly definition: ServiceDefinition,
    { region, schema, log, clock }: SimulatedPlace,
  ) {
    this.region = region;
    this.name = definition.name;
    this.#log = log;
    this.database = new SimulatedDatabase(schema);
    this.#handlers = new Map(
      listed(definition.module, 'providers').map((each) => [Reflect.getMetadata(commandOf, each), each as Type<Handler>]),
    );
    this.#parts = new Parts([
      ...([
        [DataSource, this.database.dataSource],
        [Seals, new OpenSeals(region)],
        [Clock, clock],
        [Here, new Here(region)],
      ] as const),
      ...([
        [Rules, rules],
        [DataKey, dataKey],
        [FingerprintKeys, fingerprintKeys],
        [WakeUp, new WakeUp()],
        [Metrics, metrics],
        [ReporterVault, vault],
        [VirusScan, new VirusScan(undefined, () => undefined)],
        [FileLimits, new FileLimits(1, 1, 1)],
      ] as const),
    ]);
  }

  get group(): string {
    return `${this.region}.${this.name}`;
  }

  async listen(): Promise<void> {
    const transport = new LogTransport({
      log: this.#log,
      ...{ group: this.group, topics: this.topics() },
      envelopes: { unwrap: async (message: DeliveredMessage) => unwrapped(message) } as unknown as Envelopes,
      ...{ inbox: this.part(Inbox), parking: this.part(Parking), transactions: this.part(Transactions) },
      ...{ lastHeard: new LastHeard(), alarm: () => undefined },
    });
    for (const [pattern, heard] of this.heard()) {
      const all = async (event: object, delivery: Delivery) => {
        for (const { hear } of heard) await hear(event, delivery);
      };
      this.#patterns.add(pattern);
      transport.addHandler(pattern, all as never, true, heard[0]?.extras);
    }
    await this.#log.ensureTopics([this.group]);
    await transport.listen(() => undefined);
  }

  /** What intakes hear of each other is for duplicates and hotline systems alone, see `movesNothing`. */
  private topics(): readonly string[] {
    return this.definition.hears(this.region).filter((topic) => this.name !== 'complaint-intake' || !topic.endsWith('.complaint-intake'));
  }

  /** Whether any of its consumers wants to know of such an event. */
  hears(event: { type: string; version: number }): boolean {
    return this.#patterns.has(patternOf(event));
  }

  part<T>(type: Type<T>): T {
    return this.#parts.get(type);
  }

  execute<T>(command: Command<T>): Promise<T> {
    const handler = this.#handlers.get(command.constructor);
    if (handler === undefined) throw new Error(`${this.name} has no handler for ${command.constructor.name}`);
    return this.part(handler).execute(command) as Promise<T>;
  }

  /** What the outbox holds and nobody sent yet. */
  unsent(): readonly OutboxRow[] {
    return this.database.rows<OutboxRow>('outbox').filter(({ published_at }) => published_at === null);
  }

  /** Sends it in order; a relay that dies before it noted that sends all of it again. */
  async relay({ noted }: { noted: boolean }): Promise<void> {
    const rows = this.unsent();
    await this.#log.append(rows.map((row) => wrapped(row, { region: this.region, service: this.name })));
    if (noted) for (const row of rows) this.database.change('outbox', row, { published_at: new Date(0) });
  }

  /** What the consumers of the module hear, by the pattern that their decorators gave them. */
  private heard(): ReadonlyMap<string, readonly Heard[]> {
    const found = new Map<string, Heard[]>();
    for (const consumer of listed(this.definition.module, 'controllers').filter((each) => !movesNothing.includes(each))) {
      for (const [pattern, name, extras] of patternsOf(consumer)) {
        const instance = this.part(consumer) as Record<string, Heard['hear']>;
        const hear: Heard['hear'] = async (event, delivery) => instance[name]?.(event, delivery);
        found.set(pattern, [...(found.get(pattern) ?? []), { hear, extras }]);
      }
    }
    return found;
  }
}

interface Heard {
  readonly hear: (event: object, delivery: Delivery) => Promise<void>;
  readonly extras: Record<string, unknown>;
}

function patternsOf(consumer: Type): [pattern: string, method: string, extras: Record<string, unknown>][] {
  const methods = consumer.prototype as Record<string, object>;
  const names = Object.getOwnPropertyNames(methods).filter((name) => typeof methods[name] === 'function');
  return names.flatMap((name) => {
    const patterns = (Reflect.getMetadata(PATTERN_METADATA, methods[name] ?? {}) as string[] | undefined) ?? [];
    const extras = Reflect.getMetadata(PATTERN_EXTRAS_METADATA, methods[name] ?? {}) as Record<string, unknown>;
    return patterns.map((pattern): [string, string, Record<string, unknown>] => [pattern, name, extras]);
  });
}

const listed = (module: Type, what: 'providers' | 'controllers') =>
  (Reflect.getMetadata(what, module) as readonly unknown[]).filter((each): each is Type => typeof each === 'function');
