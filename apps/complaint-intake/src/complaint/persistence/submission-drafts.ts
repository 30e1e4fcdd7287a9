import { Injectable } from '@nestjs/common';
import { DataCipher } from '#libs/blobs/src/data-cipher.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { Stale } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';

export interface KeptDraft {
  /** 0 where this account never had one. It goes on over one draft's end, so that what is late never revives it. */
  readonly version: number;
  readonly text?: string;
  readonly savedAt?: Instant;
}

/** The registration that each account has begun and not sent, one at most, unreadable at rest. */
@Injectable()
export class SubmissionDrafts {
  readonly #cipher: DataCipher;

  constructor(dataKey: DataKey) {
    this.#cipher = new DataCipher(dataKey, 'submission-draft');
  }

  async of(account: string, tx: Tx): Promise<KeptDraft> {
    const [row]: { version: number; text: Buffer | null; saved_at: Date }[] = await tx.query(
      `select version, text, saved_at from submission_draft where account = $1`,
      [account],
    );
    if (row === undefined) return { version: 0 };
    if (row.text === null) return { version: row.version };
    const text = this.#cipher.open(account, row.text).toString();
    return { version: row.version, text, savedAt: row.saved_at.toISOString() as Instant };
  }

  /** Throws `Stale` if another window saved, sent or threw it away after this one read it. Null ends it. The same save repeated gets the same answer. */
  async save(account: string, text: string | null, expected: number, at: Instant, tx: Tx): Promise<number> {
    const closed = text === null ? null : this.#cipher.close(account, Buffer.from(text));
    const [row]: { version: number }[] = await tx.query(
      `insert into submission_draft as d (account, version, text, saved_at) select $1, 1, $2::bytea, $3::timestamptz
       where $4::int = 0 or exists (select 1 from submission_draft where account = $1)
       on conflict (account) do update set version = d.version + 1, text = excluded.text, saved_at = excluded.saved_at
       where d.version = $4 returning version`,
      [account, closed, at, expected],
    );
    if (row !== undefined) return row.version;
    const kept = await this.of(account, tx);
    if (kept.version === expected + 1 && (kept.text ?? null) === text) return kept.version;
    throw new Stale('submission-draft', account, kept.version, []);
  }

  /** Whatever its version: what it was begun for has been registered in this transaction. */
  async end(account: string, at: Instant, tx: Tx): Promise<void> {
    await tx.query(
      `insert into submission_draft as d (account, version, text, saved_at) values ($1, 1, null, $2)
       on conflict (account) do update set version = d.version + 1, text = null, saved_at = excluded.saved_at`,
      [account, at],
    );
  }

  /** Ends what nobody went on with. */
  async sweep(before: Instant, tx: Tx): Promise<void> {
    await tx.query(`update submission_draft set version = version + 1, text = null where text is not null and saved_at < $1`, [before]);
  }
}
