import { Injectable } from '@nestjs/common';
import type { Instant } from '#libs/domain/src/instant.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { TakenOver } from '../import.errors.js';
import type { FileFault } from '../reading/file-fault.js';
import type { Header } from '../reading/header.js';
import type { Inspection } from '../reading/inspection.js';
import type { OpenedFile } from '../reading/opened-file.js';
import { ImportJobRow, type ImportState, isOver } from './import-job.row.js';

export type Job = Readonly<ImportJobRow>;

/** What became of rows. */
export interface Counts {
  readonly registered: number;
  /** Of the registered: people look whether they are the same as another. */
  readonly unsure: number;
  readonly linked: number;
  readonly already: number;
  readonly refused: number;
  readonly otherDesk: number;
}

export interface Step extends Counts {
  /** The row that was done before, and the last that is done now. */
  readonly from: number;
  readonly to: number;
  /** Characters of the file that are done. */
  readonly position: number;
  readonly rate: number | null;
  readonly secondsLeft: number | null;
}

const step = `update import_job set version = version + 1, updated_at = $3, read = $4, position = $5, registered = registered + $6, linked = linked + $7,
  already = already + $8, refused = refused + $9, other_desk = other_desk + $10, rate = $11, seconds_left = $12, unsure = unsure + $13
  where id = $1 and read = $2 and state = 'running' returning 1`;

/** The jobs as rows. A job only goes forward: whoever writes says which rows it took for done, and is refused where they no longer are the last. */
@Injectable()
export class ImportJobs {
  async add(job: Pick<Job, 'id' | 'name' | 'by' | 'layout' | 'corrects'>, bytes: number, at: Instant, tx: Tx): Promise<void> {
    await tx.query(
      `insert into import_job (id, name, by, state, bytes, created_at, updated_at, layout, corrects)
       values ($1, $2, $3, 'waiting', $4, $5, $5, $6, $7)`,
      [job.id, job.name, job.by, bytes, at, job.layout === null ? null : JSON.stringify(job.layout), job.corrects],
    );
  }

  async get(id: string, tx: Tx): Promise<Job> {
    const row = await tx.findOneBy(ImportJobRow, { id });
    if (row === null) throw new NotFound('import', id);
    return row;
  }

  async anyOpen(tx: Tx): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select 1 from import_job where state in ('waiting', 'running') limit 1`);
    return rows.length > 0;
  }

  /** Those that are not over, oldest first. */
  open(tx: Tx): Promise<Job[]> {
    return tx.find(ImportJobRow, {
      where: [{ state: 'waiting' }, { state: 'running' }],
      order: { createdAt: 'asc', id: 'asc' },
      take: 100,
    });
  }

  /** Of the jobs among these ids, whether each is over. */
  async areOver(ids: readonly string[], tx: Tx): Promise<ReadonlyMap<string, boolean>> {
    const rows: { id: string; state: ImportState }[] = await tx.query(`select id, state from import_job where id = any($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, isOver(row)]));
  }

  async inspected(id: string, { encoding, length }: Inspection, at: Instant, tx: Tx): Promise<void> {
    await this.change(
      id,
      `state = 'running', encoding = $3, length = $4, started_at = coalesce(started_at, $2)`,
      [at, encoding, length],
      tx,
    );
  }

  async opened(id: string, { header, sheet }: OpenedFile, at: Instant, tx: Tx): Promise<void> {
    const found = [header.cells, header.unknown, header.layout].map((each) => JSON.stringify(each));
    await this.change(id, `header = $3, unknown_columns = $4, layout = $5, sheet = $6`, [at, ...found, sheet ?? null], tx);
  }

  /** Throws `TakenOver` if the rows before are no longer the last that were done. */
  async advance(id: string, at: Instant, rows: Step, tx: Tx): Promise<void> {
    const { from, to, position, registered, linked, already, refused, otherDesk, rate, secondsLeft, unsure } = rows;
    const values = [id, from, at, to, position, registered, linked, already, refused, otherDesk, rate, secondsLeft, unsure];
    const [done]: unknown[][] = await tx.query(step, values);
    if (done?.length !== 1) throw new TakenOver(id);
  }

  async finish(id: string, at: Instant, tx: Tx): Promise<void> {
    await this.change(id, `state = 'done', finished_at = $2, position = coalesce(length, 0), rate = null, seconds_left = null`, [at], tx);
  }

  async giveUp(id: string, state: 'refused' | 'failed', reason: FileFault, header: Header | undefined, at: Instant, tx: Tx): Promise<void> {
    const columns = [JSON.stringify(header?.missing ?? []), JSON.stringify(header?.unknown ?? [])];
    await this.change(
      id,
      `state = $3, reason = $4, missing_columns = $5, unknown_columns = $6, finished_at = $2, rate = null, seconds_left = null`,
      [at, state, JSON.stringify(reason), ...columns],
      tx,
    );
  }

  /** `$2` is the time. Somebody else's end of a job is not overwritten. */
  private async change(id: string, set: string, values: readonly unknown[], tx: Tx): Promise<void> {
    const [done]: unknown[][] = await tx.query(
      `update import_job set version = version + 1, updated_at = $2, ${set} where id = $1 and state in ('waiting', 'running') returning 1`,
      [id, ...values],
    );
    if (done?.length !== 1) throw new TakenOver(id);
  }
}
