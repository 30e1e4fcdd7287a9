import { Injectable } from '@nestjs/common';
import type { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import type { Custody, Past } from '#libs/custody/src/custody.js';
import { pastOf } from '#libs/custody/src/past.js';
import type { Region } from '#libs/domain/src/region.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';

export interface KnownMatter {
  readonly matterId: string;
  readonly mayForward: boolean;
  readonly custody: Pick<Custody, 'region' | 'state' | 'epoch' | 'disputed' | keyof Past>;
}

/**
 * The few facts about this cell's own matters that a draft needs, as the owner told them. Good enough to say no early; the owner, who
 * freezes, has the last word.
 */
@Injectable()
export class KnownMatters {
  async get(matterId: string, tx: Tx): Promise<KnownMatter> {
    const [row]: (KnownMatter['custody'] & { may_forward: boolean })[] = await tx.query(
      `select may_forward, region, state, epoch, disputed, returns, barred, passages from known_matter where matter_id = $1 and region is not null`,
      [matterId],
    );
    if (row === undefined) throw new NotFound('matter', matterId);
    const { may_forward: mayForward, ...custody } = row;
    return { matterId, mayForward, custody };
  }

  /** The epoch of this region's own row, as far as its owner has told; 0 where it never held the matter. */
  async ownEpoch(matterId: string, tx: Tx): Promise<number> {
    const [row]: { epoch: number }[] = await tx.query(`select epoch from known_matter where matter_id = $1`, [matterId]);
    return row?.epoch ?? 0;
  }

  async custodyOf(matterId: string, tx: Tx): Promise<KnownMatter['custody'] | undefined> {
    const [row]: KnownMatter['custody'][] = await tx.query(
      `select region, state, epoch, disputed, returns, barred, passages from known_matter where matter_id = $1 and region is not null`,
      [matterId],
    );
    return row;
  }

  /** Who holds the matter in which epoch, as far as this cell can know: by its own row, by what was offered and by what was accepted anywhere. */
  async holderOf(matterId: string, tx: Tx): Promise<{ region: Region; epoch: number } | undefined> {
    const [row]: { region: Region; epoch: number }[] = await tx.query(
      `select region, epoch from (select region, epoch from holder_seen where matter_id = $1
         union all select region, epoch from known_matter where matter_id = $1 and region is not null) seen order by epoch desc limit 1`,
      [matterId],
    );
    return row;
  }

  async holderSeen(matterId: string, region: Region, epoch: number, tx: Tx): Promise<void> {
    await tx.query(
      `insert into holder_seen as seen (matter_id, region, epoch) values ($1, $2, $3)
       on conflict (matter_id) do update set region = excluded.region, epoch = excluded.epoch where seen.epoch < excluded.epoch`,
      [matterId, region, epoch],
    );
  }

  async described(matterId: string, facts: { kind: string; mayForward: boolean }, tx: Tx): Promise<void> {
    await tx.query(
      `insert into known_matter (matter_id, kind, may_forward) values ($1, $2, $3)
       on conflict (matter_id) do update set kind = excluded.kind, may_forward = excluded.may_forward`,
      [matterId, facts.kind, facts.mayForward],
    );
  }

  /** Only a higher (epoch, version) counts: says whether it was news, for what was overtaken changes nothing. */
  async custodyChanged({ data }: CustodyChangedV1, tx: Tx): Promise<boolean> {
    const { returns, barred, passages } = pastOf(data);
    const changed: unknown[] = await tx.query(
      `insert into known_matter as known (matter_id, region, epoch, version, state, disputed, returns, barred, passages)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (matter_id) do update set region = excluded.region, epoch = excluded.epoch, version = excluded.version,
         state = excluded.state, disputed = excluded.disputed, returns = excluded.returns, barred = excluded.barred, passages = excluded.passages
         where (known.epoch, known.version) < (excluded.epoch, excluded.version) returning 1`,
      [
        ...[data.matterId, data.region, data.epoch, data.version, data.state, data.disputed],
        ...[returns, barred, passages].map((each) => JSON.stringify(each)),
      ],
    );
    return changed.length === 1;
  }
}
