import { Injectable } from '@nestjs/common';
import { Stale } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Layout } from '../reading/layout.js';
import { shippedLayouts } from '../reading/shipped-layouts.js';

export interface KnownLayout {
  readonly layout: Layout;
  /** 0 for one that is shipped and was not changed here. */
  readonly version: number;
}

/** The layouts that this region knows: those that are shipped, and its own. One saved under a shipped name stands in its place. */
@Injectable()
export class ImportLayouts {
  async all(tx: Tx): Promise<KnownLayout[]> {
    const own: { layout: Layout; version: number }[] = await tx.query(`select layout, version from import_layout order by name`);
    const shipped = shippedLayouts.filter(({ name }) => !own.some(({ layout }) => layout.name === name));
    return [...shipped.map((layout) => ({ layout, version: 0 })), ...own];
  }

  async named(name: string, tx: Tx): Promise<KnownLayout | undefined> {
    return (await this.all(tx)).find(({ layout }) => layout.name === name);
  }

  /** Throws `Stale` if somebody saved it after the caller read it. */
  async save(layout: Layout, expected: number, by: string, at: string, tx: Tx): Promise<number> {
    const values = [layout.name, layout, by, at, expected];
    const [row]: { version: number }[] = await tx.query(
      `insert into import_layout as l (name, version, layout, by, at) select $1, 1, $2, $3, $4
       where $5 = 0 or exists (select 1 from import_layout where name = $1)
       on conflict (name) do update set version = l.version + 1, layout = excluded.layout, by = excluded.by, at = excluded.at
       where l.version = $5 returning version`,
      values,
    );
    if (row !== undefined) return row.version;
    const known = await this.named(layout.name, tx);
    throw new Stale('import-layout', layout.name, known?.version ?? 0, []);
  }
}
