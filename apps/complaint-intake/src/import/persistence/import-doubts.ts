import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';

export interface Doubt {
  readonly row: number;
  readonly line: number;
  readonly matterId: string;
}

export interface ShownDoubt extends Doubt {
  readonly number: string;
  readonly version: number;
  /** Somebody looked: it was decided of this matter and another, or it is over. */
  readonly settled: boolean;
}

const shown = `
  select d.row, d.line, d.matter_id as "matterId", c.number, c.version,
    c.state = 'closed' or exists (select 1 from duplicate_decision where c.id in (low, high)) as settled
  from import_doubt d join complaint c on c.id = d.matter_id
  where d.job_id = $1 and (d.row, d.matter_id) > ($2, $3::uuid) order by d.row, d.matter_id limit $4`;

/** Rows that were registered although something may be the same: people look at them (C-20). */
@Injectable()
export class ImportDoubts {
  async add(jobId: string, doubts: readonly Doubt[], tx: Tx): Promise<void> {
    if (doubts.length === 0) return;
    await tx.query(
      `insert into import_doubt (job_id, row, line, matter_id) select $1, row, line, "matterId"
       from jsonb_to_recordset($2::jsonb) as e(row int, line int, "matterId" uuid)`,
      [jobId, JSON.stringify(doubts)],
    );
  }

  list(jobId: string, [row, matterId]: readonly [number, string], limit: number, tx: Tx): Promise<ShownDoubt[]> {
    return tx.query(shown, [jobId, row, matterId, limit]);
  }
}
