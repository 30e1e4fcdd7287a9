import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { Clock } from '#libs/domain/src/clock.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { type LineRow, mayReadContent } from './matter-line.js';

/**
 * Writes down who read what a matter says that another region holds, and by which link they may: for a matter that is opened, and for what leaves in an
 * export. Lists are not written down: they show a line of what the reader may open anyway, and are read all day.
 */
@Injectable()
export class ForeignReads {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async opened(principal: Principal, row: LineRow, tx: Tx): Promise<void> {
    if (!isForeign(principal, row)) return;
    const { id, ...details } = readOf(principal.region, row);
    const entry = {
      at: this.clock.now(),
      by: principal.accountId,
      action: 'ForeignMatterRead',
      rule: 'R-113',
      subject: `matter/${id}`,
      details,
    };
    await this.audit.record([entry], tx);
  }

  /** One entry for a page: an export may hold a million matters. */
  async exported(principal: Principal, rows: readonly LineRow[], tx: Tx): Promise<void> {
    const matters = rows.filter((row) => isForeign(principal, row)).map((row) => readOf(principal.region, row));
    if (matters.length === 0) return;
    const about = { action: 'ForeignMattersExported', rule: 'R-113', subject: `export/${randomUUID()}`, details: { matters } };
    await this.audit.record([{ at: this.clock.now(), by: principal.accountId, ...about }], tx);
  }
}

const isForeign = (principal: Principal, row: LineRow): boolean => row.holder !== principal.region && mayReadContent(principal, row);

const readOf = (here: Region, row: LineRow) => ({ id: row.id, holder: row.holder, link: linkOf(here, row) });

/** By the latest hand-over that this region is a side of, or because the matter began here. */
function linkOf(here: Region, { origin, view }: LineRow): string {
  const latest = view.handOvers.findLast(({ from, to }) => from === here || to === here);
  return latest === undefined ? (origin === here ? 'origin' : 'other') : `hand-over/${latest.id}`;
}
