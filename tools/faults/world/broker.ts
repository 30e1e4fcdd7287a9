import { signal } from '#libs/embedded-postgres/src/processes.js';
import { type RunningKafka, startKafka } from '../../kafka/start-kafka.js';

/** A Kafka with a door of its own for each region, so that one region's line can be cut; it comes back at the same address. */
export class Broker {
  private constructor(
    private readonly dataDir: string,
    private readonly doors: readonly { readonly port: number; readonly advertised: number }[],
    private kafka: RunningKafka,
  ) {}

  /** `advertised`: where clients are told to go, door by door. */
  static async start(
    dataDir: string,
    port: number,
    doors: readonly { readonly port: number; readonly advertised: number }[],
  ): Promise<Broker> {
    return new Broker(dataDir, doors, await startKafka({ dataDir, port, doors }));
  }

  get connectionFile(): string {
    return this.kafka.connectionFile;
  }

  async kill(): Promise<void> {
    signal(this.kafka.pid, 'SIGKILL');
    await this.kafka.ended;
  }

  async restart(): Promise<void> {
    const port = Number(this.kafka.connection.brokers[0]?.split(':')[1]);
    this.kafka = await startKafka({ dataDir: this.dataDir, port, doors: this.doors });
  }

  halt(): () => void {
    const { pid } = this.kafka;
    signal(pid, 'SIGSTOP');
    return () => signal(pid, 'SIGCONT');
  }

  stop(): Promise<void> {
    return this.kafka.stop();
  }
}
