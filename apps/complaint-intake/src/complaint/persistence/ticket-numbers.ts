import { Injectable } from '@nestjs/common';
import { Here } from '#libs/domain/src/here.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { regionNames } from '#libs/domain/src/region.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { dayAt, yearOf } from '#libs/rules/src/local-day.js';
import type { MatterKind } from '../domain/complaint.moves.js';

const letters: Readonly<Record<MatterKind, string>> = { complaint: 'TS', report: 'JB' };

/** The numbers by which people call matters; unique in this region, with gaps where a transaction was given up. */
@Injectable()
export class TicketNumbers {
  constructor(private readonly here: Here) {}

  /** Draws that many at once; each call of what comes back gives the next. */
  async draw(count: number, at: Instant, tx: Tx): Promise<(kind: MatterKind) => string> {
    const rows: { ticket: string }[] = await tx.query(`select nextval('ticket_number') as ticket from generate_series(1, $1)`, [count]);
    const tickets = rows.map(({ ticket }) => Number(ticket)).reverse();
    return (kind) => this.number(kind, tickets.pop() ?? 0, at);
  }

  private number(kind: MatterKind, ticket: number, at: Instant): string {
    return `${regionNames[this.here.region].letters}-${letters[kind]}-${yearOf(dayAt(at))}-${String(ticket).padStart(7, '0')}`;
  }
}
