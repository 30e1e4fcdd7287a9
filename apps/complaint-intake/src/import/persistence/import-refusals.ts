import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { RowFault } from '../reading/row-fault.js';
import { ImportCipher } from './import-cipher.js';
import { ImportRefusalRow } from './import-refusal.row.js';

export interface RefusedRow {
  readonly row: number;
  readonly line: number;
  readonly faults: readonly RowFault[];
  readonly cells: readonly string[];
}

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
  list(jobId: string, after: number, limit: number, tx: Tx): Promise<ImportRefusalRow[]> {
    return tx.find(ImportRefusalRow, {
      select: { jobId: true, row: true, line: true, faults: true },
      where: { jobId, row: MoreThan(after) },
      order: { row: 'asc' },
      take: limit,
    });
  }

  async withCells(jobId: string, after: number, limit: number, tx: Tx): Promise<RefusedRow[]> {
    const rows = await tx.find(ImportRefusalRow, { where: { jobId, row: MoreThan(after) }, order: { row: 'asc' }, take: limit });
    return rows.map(({ row, line, faults, cells }) => ({
      ...{ row, line, faults },
      cells: JSON.parse(this.cipher.open(labelOf(jobId, row), cells).toString()) as string[],
    }));
  }
}

const labelOf = (jobId: string, row: number) => `${jobId}/row/${row}`;
