import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '#libs/domain/src/instant.js';
import { afterCommit, Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { keyOf, type Upload, type UploadKind, uploadOf } from '#libs/rules/src/upload.js';
import { every, type Repeated } from '../every.js';

export interface LoadedFile {
  readonly key: string;
  readonly kind: UploadKind;
  readonly version: number;
  readonly content: object;
  readonly loaded_by: string;
  readonly loaded_at: Date;
}

/** How long another process of this service may go on with the rules of before. */
const looksEvery = 10_000;

/** Keeps what the region loaded and makes it count in this service: in the process that heard of it after the commit, in others within seconds. */
@Injectable()
export class RuleNews implements OnModuleInit, OnModuleDestroy {
  readonly #log = new Logger('RuleNews');
  #known = '';
  #looking: Repeated | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly rules: Rules,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.look();
    this.#looking = every(looksEvery, this.look, (failure) => this.#log.warn(failure));
  }

  async onModuleDestroy(): Promise<void> {
    await this.#looking?.stop();
  }

  list(): Promise<LoadedFile[]> {
    return this.transactions.ask<LoadedFile>(
      'select key, kind, version, content, loaded_by, loaded_at from rule_file order by loaded_at, key',
    );
  }

  /** Returns how often it was loaded. What is older than what is kept changes nothing: it was heard twice. */
  async keep(upload: Upload, { by, at }: { by: string; at: Instant }, tx: Tx): Promise<number> {
    const [row]: { version: number }[] = await tx.query(
      `insert into rule_file as f (key, kind, version, content, loaded_by, loaded_at) values ($1, $2, 1, $3::jsonb, $4, $5)
       on conflict (key) do update set version = f.version + 1, content = excluded.content, loaded_by = excluded.loaded_by,
         loaded_at = excluded.loaded_at where excluded.loaded_at >= f.loaded_at returning version`,
      [keyOf(upload), upload.kind, JSON.stringify(upload.file), by, at],
    );
    afterCommit(tx, this.soon);
    return row?.version ?? 0;
  }

  readonly look = async (): Promise<void> => {
    const [state] = await this.transactions.ask<{ known: string }>(
      `select count(*) || ' ' || coalesce(max(loaded_at)::text, '') || ' ' || coalesce(sum(version), 0) as known from rule_file`,
    );
    if (state === undefined || state.known === this.#known || (this.#known === '' && state.known.startsWith('0 '))) return;
    this.rules.load((await this.list()).map(({ kind, content }) => uploadOf(kind, content)));
    this.#known = state.known;
  };

  private readonly soon = (): void => {
    void this.look().catch((failure: unknown) => this.#log.warn(failure));
  };
}
