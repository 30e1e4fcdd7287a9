import { Cursors, type PartKind } from '#libs/http/src/paging.js';
import type { SqlParams } from './sql-params.js';

const keys = {
  updated: { column: 'updated_at', kind: 'instant', type: 'timestamptz' },
  registered: { column: 'received_at', kind: 'instant', type: 'timestamptz' },
  due: { column: 'next_due', kind: 'instant', type: 'timestamptz' },
  number: { column: 'number', kind: 'text', type: 'text' },
} as const satisfies Record<string, { column: string; kind: PartKind; type: string }>;

type Key = keyof typeof keys;
export type Sort = Key | `-${Key}`;
export const sorts = Object.keys(keys).flatMap((key) => [key as Key, `-${key as Key}` as const]);

/** The columns a page may begin after, as they come from the database. */
export interface OrderedRow {
  readonly id: string;
  readonly updated_at: Date;
  readonly received_at: Date;
  readonly next_due: Date;
  readonly number: string;
}

/** One order of matters: by a column, and among equals by id, so that every matter has exactly one place and a page can begin after any. */
export class MatterOrder {
  readonly #key: (typeof keys)[Key];
  readonly #descending: boolean;

  constructor(private readonly sort: Sort) {
    this.#descending = sort.startsWith('-');
    this.#key = keys[sort.replace('-', '') as Key];
  }

  /** Cursors of a list in this order; `list` names its filters. */
  cursors(list: string): Cursors {
    return new Cursors(`matters/${this.sort}/${list}`, [this.#key.kind, 'id']);
  }

  get sql(): string {
    const direction = this.#descending ? 'desc' : 'asc';
    return `m.${this.#key.column} ${direction}, m.id ${direction}`;
  }

  after(position: readonly (string | number)[] | undefined, params: SqlParams): string {
    if (position === undefined) return 'true';
    const [value, id] = position;
    return `(m.${this.#key.column}, m.id) ${this.#descending ? '<' : '>'} (${params.add(value)}::${this.#key.type}, ${params.add(id)}::uuid)`;
  }

  positionOf(row: OrderedRow): readonly string[] {
    const value = row[this.#key.column];
    return [value instanceof Date ? value.toISOString() : value, row.id];
  }
}
