import { Injectable } from '@nestjs/common';
import type { Fingerprints } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Described } from '#libs/duplicates/src/described.js';
import { maskedLikeness, tagsOf, tagsThatSpeak } from '#libs/duplicates/src/masked.js';
import { FingerprintKeys } from '#libs/messaging/src/envelope/fingerprint-keys.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';

export interface MatterElsewhere {
  readonly id: string;
  readonly region: Region;
  readonly number: string;
}

interface FoundRow extends MatterElsewhere {
  readonly agree: number;
  readonly told: number;
}

/** Each tag gives its newest matters only, as a key of the own region's does. What came here meanwhile is found here. */
const found = `
  with hit as (
    select matter_id, count(*)::int as agree
    from jsonb_to_recordset($1::jsonb) as asked (key text, tag int)
    cross join lateral (
      select matter_id from matter_elsewhere_tag t where t.key = asked.key and t.tag = asked.tag order by t.matter_id desc limit 50) newest
    group by matter_id having count(*) >= ${tagsThatSpeak} order by agree desc, matter_id desc limit 10)
  select m.id, m.region, m.number, m.told, hit.agree
  from hit join matter_elsewhere m on m.id = hit.matter_id
  where not exists (select 1 from complaint c where c.id = m.id)
  order by hit.agree desc, m.id desc limit 5`;

/** Other regions' matters as far as this one may know them: number, region and tags that only matters like them have (R-023). */
@Injectable()
export class MattersElsewhere {
  constructor(
    private readonly keys: FingerprintKeys,
    private readonly transactions: Transactions,
  ) {}

  /** What the others are told of a matter of ours. */
  fingerprintsOf(said: Described): Fingerprints | undefined {
    const { newest } = this.keys;
    const tags = newest === undefined ? [] : tagsOf(said, newest.bytes);
    return newest === undefined || tags.length === 0 ? undefined : { key: newest.version, tags };
  }

  async keep({ id, region, number }: MatterElsewhere, { key, tags }: Fingerprints, tx: Tx): Promise<void> {
    const told = new Set(tags);
    await tx.query(`insert into matter_elsewhere (id, region, number, told) values ($1, $2, $3, $4) on conflict do nothing`, [
      ...[id, region, number, told.size],
    ]);
    await tx.query(
      `insert into matter_elsewhere_tag (key, tag, matter_id) select key, tag, matter_id
       from jsonb_to_recordset($1::jsonb) as e(key text, tag int, matter_id uuid) on conflict do nothing`,
      [JSON.stringify([...told].map((tag) => ({ key, tag, matter_id: id })))],
    );
  }

  /** Under every key that is known: a matter masked before a change of keys is found after it. */
  async find(asked: Described): Promise<(MatterElsewhere & { readonly score: number; readonly words: string })[]> {
    const tags = this.keys.known.flatMap(({ version, bytes }) => tagsOf(asked, bytes).map((tag) => ({ key: version, tag })));
    if (tags.length === 0) return [];
    const rows = await this.transactions.ask<FoundRow>(found, [JSON.stringify(tags)]);
    return rows.flatMap(({ agree, told, ...matter }) => {
      const likeness = maskedLikeness({ agree, told, asked: tags.length / this.keys.known.length });
      return likeness === undefined ? [] : [{ ...matter, ...likeness }];
    });
  }

  /** A matter that something can be decided of, here or elsewhere. */
  async mustBeKnown(id: string, tx: Tx): Promise<void> {
    const rows: unknown[] = await tx.query(
      `select 1 from complaint where id = $1 union all select 1 from matter_elsewhere where id = $1 limit 1`,
      [id],
    );
    if (rows.length === 0) throw new NotFound('complaint', id);
  }
}
