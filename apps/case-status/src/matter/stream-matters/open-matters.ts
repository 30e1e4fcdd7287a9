import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#libs/auth/src/principal.js';
import type { EventStream } from '#libs/http/src/sse.js';
import { pause } from '#libs/messaging/src/patience.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { visible } from '../reading/matter-filter.js';
import { SqlParams } from '../reading/sql-params.js';

export interface Reader {
  readonly accountId: string;
  readonly name: string;
}

const look = 2_000;
/** A stream that has not shown itself for so long is gone, whatever became of its process. */
const gone = '10 seconds';

/**
 * Who has a matter open: whoever has a stream that says so. In the cell's own database, so that all processes of the service know the same, and nobody of
 * another region ever does.
 */
@Injectable()
export class OpenMatters {
  constructor(private readonly transactions: Transactions) {}

  /** Keeps the reader among those who have the matter open until the stream ends, and tells them who else has. */
  async follow(matterId: string, principal: Principal, stream: EventStream): Promise<void> {
    if (!(await this.mayRead(matterId, principal))) return;
    const id = randomUUID();
    try {
      for (let told: string | undefined; !stream.gone.aborted; await pause(look, stream.gone)) {
        const readers = await this.shown(id, matterId, principal);
        if (JSON.stringify(readers) === told) continue;
        told = JSON.stringify(readers);
        await stream.send({ event: 'readers', data: { matterId, readers } });
      }
    } finally {
      await this.transactions.run((tx) =>
        tx.query(`delete from open_matter where stream = $1 or seen_at < now() - $2::interval`, [id, gone]),
      );
    }
  }

  private async mayRead(matterId: string, principal: Principal): Promise<boolean> {
    const params = new SqlParams();
    const where = `m.id = ${params.add(matterId)} and ${visible(principal, 'matter.read', params)}`;
    const found: unknown[] = await this.transactions.run((tx) => tx.query(`select from matter m where ${where}`, params.values));
    return found.length > 0;
  }

  private async shown(stream: string, matterId: string, { accountId, name }: Principal): Promise<Reader[]> {
    return this.transactions.run(async (tx) => {
      await tx.query(
        `insert into open_matter (stream, matter_id, account_id, name, seen_at) values ($1, $2, $3, $4, now())
         on conflict (stream) do update set seen_at = excluded.seen_at`,
        [stream, matterId, accountId, name],
      );
      return tx.query(
        `select distinct account_id as "accountId", name from open_matter
         where matter_id = $1 and account_id <> $2 and seen_at > now() - $3::interval order by name, account_id limit 20`,
        [matterId, accountId, gone],
      );
    });
  }
}
