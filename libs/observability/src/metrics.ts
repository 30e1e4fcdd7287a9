import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

type Labels = Readonly<Record<string, string>>;

/** Upper bounds in seconds; the finest steps lie where answers to officers lie. */
const requestBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What one HTTP server shows under /metrics. The services behind it share the registry and are told apart by the labels `region` and `service`;
 * several registries may live in one process.
 */
export class MetricsRegistry {
  readonly #registry = new Registry();
  readonly #scrapes: (() => Promise<void> | void)[] = [];
  readonly #failures = new Counter({
    name: 'metrics_failed_measurements_total',
    help: 'measurements that failed while metrics were read',
    registers: [this.#registry],
  });
  readonly contentType = this.#registry.contentType;

  constructor(options: { readonly withProcess?: boolean } = {}) {
    if (options.withProcess === true) collectDefaultMetrics({ register: this.#registry });
  }

  of(labels: { readonly region: string; readonly service: string }): Metrics {
    return new Metrics(this.#registry, labels, this.#scrapes);
  }

  /** A measurement that fails is counted and leaves its last value standing: the other figures are needed most when something fails. */
  async text(): Promise<string> {
    const results = await Promise.allSettled(this.#scrapes.map(async (scrape) => scrape()));
    this.#failures.inc(results.filter(({ status }) => status === 'rejected').length);
    return this.#registry.metrics();
  }
}

/** The metrics of one service. Asking twice for the same name gives the same metric. */
export class Metrics {
  constructor(
    private readonly registry: Registry,
    private readonly own: Labels,
    private readonly scrapes: (() => Promise<void> | void)[],
  ) {}

  gauge(name: string, help: string): { set(value: number, labels?: Labels): void } {
    const make = (labelNames: string[]) => new Gauge({ name, help, labelNames, registers: [this.registry] });
    return { set: (value, labels = {}) => this.known(name, make, labels).set(this.all(labels), value) };
  }

  counter(name: string, help: string): { add(count?: number, labels?: Labels): void } {
    const make = (labelNames: string[]) => new Counter({ name, help, labelNames, registers: [this.registry] });
    return { add: (count = 1, labels = {}) => this.known(name, make, labels).inc(this.all(labels), count) };
  }

  /** Durations in seconds. */
  durations(name: string, help: string): { observe(seconds: number, labels?: Labels): void } {
    const make = (labelNames: string[]) => new Histogram({ name, help, labelNames, buckets: requestBounds, registers: [this.registry] });
    return { observe: (seconds, labels = {}) => this.known(name, make, labels).observe(this.all(labels), seconds) };
  }

  /** Runs before every scrape, to set gauges that would otherwise be out of date. */
  beforeScrape(measure: () => Promise<void> | void): void {
    this.scrapes.push(measure);
  }

  /** The label names of a metric are those of its first use. */
  private known<M>(name: string, make: (labelNames: string[]) => M, labels: Labels): M {
    const metric = this.registry.getSingleMetric(name) as M | undefined;
    return metric ?? make(Object.keys(this.all(labels)));
  }

  private all(labels: Labels): Labels {
    return { ...this.own, ...labels };
  }
}
