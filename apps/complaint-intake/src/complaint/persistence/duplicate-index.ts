import { Injectable } from '@nestjs/common';
import type { Custody } from '#libs/custody/src/custody.js';
import { type Described, described, type Submitted } from '#libs/duplicates/src/described.js';
import { indexKeys, searchKeys } from '#libs/duplicates/src/index-keys.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import type { ComplaintState } from '../domain/complaint.moves.js';
import type { ComplaintContent } from '../domain/submission.js';

/** What was said of a matter: when it was registered, or later (C-20). */
type Said = Omit<Submitted, 'numbers' | 'caller'> & Pick<ComplaintContent, 'outsideNumber'>;

export interface Found {
  readonly id: string;
  readonly version: number;
  readonly state: ComplaintState;
  readonly custody: Custody;
  readonly content: ComplaintContent;
  /** The matter itself and the last of what was linked to it. */
  readonly said: readonly Described[];
}

interface FoundRow extends Omit<Found, 'said'> {
  readonly caller: string | null;
  readonly linked: readonly { readonly content: Said; readonly caller: string | null }[];
}

/**
 * Each key gives its newest matters only, however many share it, so that an answer costs the same among a thousand and a million. A key that few share says more
 * than one that is crowded: without that weight a hundred with common words would push out the one with the same respondent.
 */
const matters = `
  select c.id, c.version, c.state, c.custody, c.content, c.phone_mac as caller, coalesce((
    select jsonb_agg(jsonb_build_object('content', l.content, 'caller', l.phone_mac))
    from (select content, phone_mac from linked_submission l where l.matter_id = c.id order by l.id desc limit 3) l), '[]') as linked
  from complaint c`;
const found = `
  with hit as (
    select matter_id, sum(1.0 / under) as shared
    from unnest($1::bigint[]) as asked (key)
    cross join lateral (
      select matter_id, count(*) over () as under
      from (select matter_id from duplicate_key d where d.key = asked.key order by d.matter_id desc limit 50) last) newest
    group by matter_id order by shared desc, matter_id desc limit 60)
  ${matters} join hit on c.id = hit.matter_id`;

/** The same for a batch of a file: of each row the nearest few, none that has but one crowded key in common with it. */
const near = `
  with hit as (
    select asked.row, matter_id, sum(1.0 / under) as shared
    from jsonb_to_recordset($1::jsonb) as asked (row int, key bigint)
    cross join lateral (
      select matter_id, count(*) over () as under
      from (select matter_id from duplicate_key d where d.key = asked.key order by d.matter_id desc limit 50) last) newest
    group by asked.row, matter_id having count(*) > 1 or sum(1.0 / under) > 0.1),
  placed as (select row, matter_id, row_number() over (partition by row order by shared desc, matter_id desc) as place from hit)
  select row, matter_id as id from placed where place <= 5 order by row, place`;

/** Where matters that may be the same are found by what they have in common. It compares digests of phones, never numbers. */
@Injectable()
export class DuplicateIndex {
  constructor(private readonly transactions: Transactions) {}

  async add(
    matters: readonly { readonly id: string; readonly said: Said & { readonly number?: string }; readonly caller: string | null }[],
    tx: Tx,
  ) {
    const rows = matters.flatMap(({ id, said, caller }) => indexKeys(describe(said, caller)).map((key) => ({ key, matter_id: id })));
    if (rows.length === 0) return;
    await tx.query(
      `insert into duplicate_key (key, matter_id) select key, matter_id from jsonb_to_recordset($1::jsonb) as e(key bigint, matter_id uuid)
       on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  }

  async find(asked: Described, tx?: Tx): Promise<Found[]> {
    const keys = [searchKeys(asked)];
    const rows: FoundRow[] = await (tx?.query(found, keys) ?? this.transactions.ask<FoundRow>(found, keys));
    return rows.map(foundOf);
  }

  /** Of each that is asked about, what is nearest to it. */
  async findAll(asked: readonly Described[], tx: Tx): Promise<readonly (readonly Found[])[]> {
    const keys = asked.flatMap((each, row) => searchKeys(each).map((key) => ({ row, key })));
    const hits: { row: number; id: string }[] = await tx.query(near, [JSON.stringify(keys)]);
    const ids = [...new Set(hits.map(({ id }) => id))];
    const rows: FoundRow[] = ids.length === 0 ? [] : await tx.query(`${matters} where c.id = any($1::uuid[])`, [ids]);
    const known = new Map(rows.map((row) => [row.id, foundOf(row)]));
    return asked.map((_each, row) => hits.flatMap((hit) => (hit.row === row ? (known.get(hit.id) ?? []) : [])));
  }
}

const foundOf = ({ caller, linked, ...row }: FoundRow): Found => ({
  ...row,
  said: [describe(row.content, caller), ...linked.map((each) => describe({ ...each.content, kind: row.content.kind }, each.caller))],
});

export const describe = ({ outsideNumber, ...said }: Said & { readonly number?: string }, caller: string | null): Described =>
  described({ ...said, caller, numbers: [said.number, outsideNumber].filter((number) => number !== undefined) });
