import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { RowFault } from '../reading/row-fault.js';
import { ImportCipher } from './import-cipher.js';
import { ImportRefusalRow } from './import-refusal.row.js';

export interface Refusal {
  readonly row: number;
  readonly line: number;
  readonly faults: readonly RowFault[];
  /** The import in which it was sent again, mended. */
  readonly correctedBy?: string;
}

export interface RefusedRow extends Refusal {
  readonly cells: readonly string[];
}

interface Marked {
  readonly mark: string | null;
}

type Stored = Omit<Refusal, 'correctedBy'> & Marked & { readonly cells: Buffer };

/** An import that came to nothing as a whole corrects nothing: its rows are open again. */
const standing = `(select id from import_job j where j.id = r.corrected_by and j.state not in ('refused', 'failed'))`;
const correction = `${standing} as mark`;
const inOrder = 'where job_id = $1 and row > $2 order by row limit $3';

/** Refused rows with their cells as they stood in the file, closed on the way in. */
@Injectable()
export class ImportRefusals {
  constructor(private readonly cipher: ImportCipher) {}

  async add(jobId: string, rows: readonly RefusedRow[], tx: Tx): Promise<void> {
    if (rows.length === 0) return;
    await tx.insert(
      ImportRefusalRow,
      rows.map(({ row, line, faults, cells }) => ({
        ...{ jobId, row, line },
        faults: [...faults],
        cells: this.cipher.close(labelOf(jobId, row), Buffer.from(JSON.stringify(cells))),
      })),
    );
  }

  /** The faults alone, in the order of the file. */
  async list(jobId: string, after: number, limit: number, tx: Tx): Promise<Refusal[]> {
    const rows: (Refusal & Marked)[] = await tx.query(`select row, line, faults, ${correction} from import_refusal r ${inOrder}`, [
      ...[jobId, after, limit],
    ]);
    return rows.map(withMark);
  }

  async withCells(jobId: string, after: number, limit: number, tx: Tx): Promise<RefusedRow[]> {
    const rows: Stored[] = await tx.query(`select row, line, faults, cells, ${correction} from import_refusal r ${inOrder}`, [
      ...[jobId, after, limit],
    ]);
    return rows.map((row) => this.opened(jobId, row));
  }

  /** Those of the rows that there are, in the order of the file. */
  async named(jobId: string, rows: readonly number[], tx: Tx): Promise<RefusedRow[]> {
    const found: Stored[] = await tx.query(
      `select row, line, faults, cells, ${correction} from import_refusal r where job_id = $1 and row = any($2::int[]) order by row`,
      [jobId, rows],
    );
    return found.map((row) => this.opened(jobId, row));
  }

  /** Says which of the rows are marked now: not those that somebody sent again before. */
  async markCorrected(jobId: string, rows: readonly number[], by: string, tx: Tx): Promise<readonly number[]> {
    const [marked]: [{ row: number }[]] = await tx.query(
      `update import_refusal r set corrected_by = $3 where job_id = $1 and row = any($2::int[]) and ${standing} is null returning row`,
      [jobId, rows, by],
    );
    return marked.map(({ row }) => row);
  }

  private opened(jobId: string, { cells, ...rest }: Stored): RefusedRow {
    return { ...withMark(rest), cells: JSON.parse(this.cipher.open(labelOf(jobId, rest.row), cells).toString()) as string[] };
  }
}

const labelOf = (jobId: string, row: number) => `${jobId}/row/${row}`;

const withMark = ({ row, line, faults, mark }: Refusal & Marked): Refusal => ({
  ...{ row, line, faults },
  ...(mark === null ? {} : { correctedBy: mark }),
});
