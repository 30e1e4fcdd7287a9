import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';

export interface Ticket {
  readonly matterId: string;
  /** The matter's own number. */
  readonly number: string | null;
  /** Of what the source said last. */
  readonly digest: string;
}

/** Which work order of which source is which matter. */
@Injectable()
export class HotlineTickets {
  /** All matters of one work order; the oldest first. */
  of(sourceId: string, ticket: string, tx: Tx): Promise<Ticket[]> {
    return tx.query(
      `select matter_id as "matterId", number, digest from hotline_ticket where source_id = $1 and ticket = $2 order by matter_id`,
      [sourceId, ticket],
    );
  }

  /** A work order that came before by another way (a file, a form) has matters that no source has named yet. */
  async registeredAs(ticket: string, tx: Tx): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select id from complaint where outside_number = $1 union select matter_id from linked_submission where outside_number = $1 order by id`,
      [ticket],
    );
    return rows.map(({ id }) => id);
  }

  async put(sourceId: string, ticket: string, digest: string, matterIds: readonly string[], tx: Tx): Promise<void> {
    await tx.query(
      `insert into hotline_ticket (source_id, ticket, matter_id, number, digest) select $1, $2, id, number, $3 from complaint where id = any($4::uuid[])
       on conflict (source_id, ticket, matter_id) do update set digest = excluded.digest`,
      [sourceId, ticket, digest, matterIds],
    );
  }

  /** Where a matter is divided or merged, its tickets follow what becomes of it (C-02, C-20). */
  async follow(matterId: string, into: readonly string[], tx: Tx): Promise<void> {
    if (!(await this.isTicketed(matterId, tx))) return;
    await tx.query(
      `insert into hotline_ticket (source_id, ticket, matter_id, digest) select source_id, ticket, other, digest from hotline_ticket, unnest($2::uuid[]) as other
       where matter_id = $1 on conflict do nothing`,
      [matterId, into],
    );
  }

  /** Hardly any news is of a matter that a source sent. */
  async isTicketed(matterId: string, tx: Tx): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select ticket from hotline_ticket where matter_id = $1 limit 1`, [matterId]);
    return rows.length > 0;
  }
}
