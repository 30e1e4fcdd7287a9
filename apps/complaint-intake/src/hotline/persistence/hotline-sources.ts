import { Injectable } from '@nestjs/common';
import type { Instant } from '#libs/domain/src/instant.js';
import { NotFound, SavedElsewhere, Stale } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { nameTaken } from '../hotline.problems.js';
import { HotlineSourceRow } from './hotline-source.row.js';

export type Source = Readonly<HotlineSourceRow>;

/** The systems that push work orders here. None is ever removed: its tickets point to it. */
@Injectable()
export class HotlineSources {
  async add(source: Omit<Source, 'version' | 'active' | 'previous' | 'previousUntil' | 'createdAt'>, at: Instant, tx: Tx): Promise<void> {
    const { id, name, channel, layout, url, secret } = source;
    const added: unknown[] = await tx.query(
      `insert into hotline_source (id, version, name, channel, layout, url, active, secret, created_at)
       values ($1, 1, $2, $3, $4, $5, true, $6, $7) on conflict (name) do nothing returning 1`,
      [id, name, channel, layout, url, secret, at],
    );
    if (added.length === 0) throw nameTaken();
  }

  all(tx: Tx): Promise<Source[]> {
    return tx.find(HotlineSourceRow, { order: { name: 'asc' } });
  }

  find(id: string, tx: Tx): Promise<Source | null> {
    return tx.findOneBy(HotlineSourceRow, { id });
  }

  /** With `expected`, throws `Stale` if somebody changed it after the caller read it. */
  async get(id: string, tx: Tx, expected?: number): Promise<Source> {
    const source = await this.find(id, tx);
    if (source === null) throw new NotFound('hotline-source', id);
    if (expected !== undefined && source.version !== expected) throw new Stale('hotline-source', id, source.version, []);
    return source;
  }

  async save(
    { id, version }: Source,
    changes: Partial<Pick<Source, 'url' | 'active' | 'secret' | 'previous' | 'previousUntil'>>,
    tx: Tx,
  ): Promise<{ version: number }> {
    const { affected } = await tx.update(HotlineSourceRow, { id, version }, { ...changes, version: version + 1 });
    if (affected !== 1) throw new SavedElsewhere('hotline-source', id);
    return { version: version + 1 };
  }
}
