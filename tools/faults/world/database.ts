import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Region } from '#libs/domain/src/region.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { signal } from '#libs/embedded-postgres/src/processes.js';

const sentAgain = 60;

/** The PostgreSQL of all regions, at an address that stays. It writes to the disk before it says so: what is lost here was promised. */
export class Database {
  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {}

  static async start(dataDir: string, port: number): Promise<Database> {
    return new Database(dataDir, await startEmbeddedPostgres({ dataDir, port, durable: true }));
  }

  get port(): number {
    return this.server.port;
  }

  url(database: string): string {
    return this.server.superuserUrl(database);
  }

  /** All of its processes at once, as a power cut would. */
  async kill(): Promise<void> {
    const family = await this.family();
    for (const pid of family) signal(pid, 'SIGKILL');
    await this.server.gone;
  }

  async restart(): Promise<void> {
    this.server = await startEmbeddedPostgres({ dataDir: this.dataDir, durable: true, port: this.server.port });
  }

  /** Answers how it goes on: those that were stopped, and nobody who came later. */
  async halt(): Promise<() => void> {
    const family = await this.family();
    for (const pid of family) signal(pid, 'SIGSTOP');
    return () => {
      for (const pid of family) signal(pid, 'SIGCONT');
    };
  }

  /** The region's last events are sent again, as after a crash between sending and stamping. */
  async forgetStamps(region: Region): Promise<void> {
    const client = new pg.Client({ connectionString: this.url(region) });
    await client.connect();
    try {
      for (const schema of ['complaint_intake', 'case_referral']) {
        const last = `select id from ${schema}.outbox where published_at is not null order by id desc limit ${sentAgain}`;
        await client.query(`update ${schema}.outbox set published_at = null where id in (${last})`);
      }
    } finally {
      await client.end();
    }
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** The postmaster first, and where Linux names them its workers: each is a session of its own. */
  private async family(): Promise<number[]> {
    const { pid } = this.server;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    return [pid, ...children.split(' ').filter(Boolean).map(Number)];
  }
}
