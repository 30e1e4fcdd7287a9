import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import type { ComplaintContent } from '../domain/submission.js';
import { DuplicateIndex } from '../persistence/duplicate-index.js';

const atOnce = 200;
const unkeyed = `select id, content, phone_mac as caller from complaint where not keyed order by id limit ${atOnce} for update skip locked`;

/** Gives matters of before there were such keys theirs, once, while the service works. */
@Injectable()
export class KeyOlderMatters implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(KeyOlderMatters.name);
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly index: DuplicateIndex,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = this.keyAll().catch((failure: unknown) => this.#log.warn(failure));
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  private async keyAll(): Promise<void> {
    while (!this.#stopped && (await this.transactions.run((tx) => this.keySome(tx))) === atOnce);
  }

  private async keySome(tx: Tx): Promise<number> {
    const rows: { id: string; content: ComplaintContent; caller: string | null }[] = await tx.query(unkeyed);
    const matters = rows.map(({ id, content, caller }) => ({ id, said: content, caller }));
    await this.index.add(matters, tx);
    await tx.query(`update complaint set keyed = true where id = any($1::uuid[])`, [rows.map(({ id }) => id)]);
    return rows.length;
  }
}
