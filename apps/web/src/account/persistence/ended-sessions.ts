import { Injectable } from '@nestjs/common';
import type { Session } from '#libs/auth/src/principal.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';

/** Sessions that were ended before their time. */
@Injectable()
export class EndedSessions {
  constructor(private readonly transactions: Transactions) {}

  /** False if it was ended already. */
  async end({ id, expiresAt }: Session, tx: Tx): Promise<boolean> {
    // An expired one needs no entry: its token is not believed any more.
    await tx.query(`delete from ended_session where expires_at < now() - interval '1 day'`);
    const rows: unknown[] = await tx.query(
      `insert into ended_session (id, expires_at) values ($1, $2) on conflict do nothing returning 1`,
      [id, expiresAt],
    );
    return rows.length === 1;
  }

  /** Not ended, and the account is active and unchanged since. */
  isValid({ id, principal, accountVersion }: Session): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const rows: unknown[] = await tx.query(
        `select 1 from account where id = $1 and version = $2 and active and not exists (select 1 from ended_session where id = $3)`,
        [principal.accountId, accountVersion, id],
      );
      return rows.length > 0;
    });
  }
}
