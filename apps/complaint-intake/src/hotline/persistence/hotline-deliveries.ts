import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Tx } from '#libs/persistence/src/transactions.js';

/** What became of a matter, as far as whoever sent its work order is told: how it stands and where; no result (C-21), no reason, no person, no respondent (C-22). */
export const noticeStatuses = [
  ...(['accepted', 'refused', 'redirected', 'verifying', 'withdrawn', 'mediating', 'mediation-ended'] as const),
  ...(['answered', 'closed', 'merged', 'taken-over'] as const),
] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

export interface StatusChange {
  readonly matterId: string;
  readonly status: NoticeStatus;
  /** Who has it now, and since which hand-over: what is told of a lower epoch is older, whenever it arrives. */
  readonly region: Region;
  readonly epoch: number;
  readonly at: Instant;
}

/** A notice that somebody is about to send, and nobody else until its lease is over. */
export interface DueDelivery {
  readonly id: string;
  readonly body: string;
  readonly attempts: number;
}

interface TicketOf {
  readonly sourceId: string;
  readonly ticket: string;
  readonly number: string | null;
}

const due = `
  update hotline_delivery d set attempts = d.attempts + 1, next_at = $3
  from (select w.id from hotline_delivery w where w.source_id = $1 and w.state = 'waiting' and w.next_at <= $2
    and not exists (select 1 from hotline_delivery e
      where e.source_id = w.source_id and e.ticket = w.ticket and e.state = 'waiting' and e.place < w.place)
    order by w.place limit $4 for update skip locked) as claimed
  where d.id = claimed.id returning d.id, d.body, d.attempts`;

/** Notices to hotline systems. One is written with the news itself; whoever takes one to send it books the attempt first, so that no two send it. */
@Injectable()
export class HotlineDeliveries {
  async add({ matterId, status, region, epoch, at }: StatusChange, tx: Tx): Promise<void> {
    const tickets: TicketOf[] = await tx.query(
      `select t.source_id as "sourceId", t.ticket, coalesce(t.number, c.number) as number from hotline_ticket t
       join hotline_source s on s.id = t.source_id left join complaint c on c.id = t.matter_id where t.matter_id = $1 and s.url is not null`,
      [matterId],
    );
    for (const { sourceId, ticket, number } of tickets) {
      const data = { ticket, matterId, ...(number === null ? {} : { number }), status, region, epoch };
      await tx.query(
        `insert into hotline_delivery (id, source_id, ticket, status, body, state, attempts, next_at, created_at)
         values ($1, $2, $3, $4, $5, 'waiting', 0, $6, $6)`,
        [newId(), sourceId, ticket, status, JSON.stringify({ type: 'matter.status-changed', timestamp: at, data }), at],
      );
    }
  }

  /** Those of one ticket in their order: a later one waits until the earlier one has arrived or is dead. */
  async claim(sourceId: string, limit: number, now: Instant, leaseUntil: Instant, tx: Tx): Promise<DueDelivery[]> {
    const [rows]: [DueDelivery[]] = await tx.query(due, [sourceId, now, leaseUntil, limit]);
    return rows;
  }

  async delivered({ id, attempts }: DueDelivery, at: Instant, tx: Tx): Promise<void> {
    await tx.query(
      `update hotline_delivery set state = 'delivered', error = null, done_at = $3 where id = $1 and attempts = $2 and state = 'waiting'`,
      [id, attempts, at],
    );
  }

  /** Without a next time it is dead. */
  async failed({ id, attempts }: DueDelivery, error: string, nextAt: Instant | undefined, at: Instant, tx: Tx): Promise<void> {
    await tx.query(
      `update hotline_delivery set error = $3, state = case when $4::timestamptz is null then 'dead' else 'waiting' end,
         next_at = coalesce($4, next_at), done_at = case when $4::timestamptz is null then $5::timestamptz end
       where id = $1 and attempts = $2 and state = 'waiting'`,
      [id, attempts, error, nextAt ?? null, at],
    );
  }

  /** One, whatever became of it, or all dead ones of a source. Returns how many. */
  async replay(sourceId: string, id: string | null, now: Instant, tx: Tx): Promise<number> {
    const [rows]: [unknown[]] = await tx.query(
      `update hotline_delivery set state = 'waiting', attempts = 0, next_at = $3, done_at = null
       where source_id = $1 and ((id = $2::uuid) or ($2::uuid is null and state = 'dead')) returning 1`,
      [sourceId, id, now],
    );
    return rows.length;
  }
}
