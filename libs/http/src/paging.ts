import { createHash } from 'node:crypto';
import { type Check, countCheck, idCheck, momentCheck, textCheck } from './fields/checks.js';
import { notACursor } from './fields/faults.js';
import { Count, Text } from './fields.js';
import { invalid } from './problems/http-problem.js';

/** The paging part of a query class. */
export class PageQuery {
  @Count({ min: 1, max: 200, optional: true, description: 'how many items at most, 50 where nothing is said' })
  limit = 50;

  @Text({ max: 2_000, optional: true, description: 'the `next` of the page before' })
  cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

type Part = string | number;
export type PartKind = 'text' | 'number' | 'instant' | 'id';

const checks: Readonly<Record<PartKind, Check>> = {
  text: textCheck({ min: 0, max: 500, multiline: true }),
  number: countCheck(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  instant: momentCheck,
  id: idCheck,
};

/**
 * Cursors of one list: the sort values of the last item seen, closed to the reader. `list` names the list with its filters and order, so that a cursor fits no
 * other. A changed or foreign cursor is refused; a well-made forgery gives its maker nothing, because permissions are checked on every page.
 */
export class Cursors {
  constructor(
    private readonly list: string,
    private readonly kinds: readonly PartKind[],
  ) {}

  write(position: readonly Part[]): string {
    const body = Buffer.from(JSON.stringify(position)).toString('base64url');
    return `${body}.${this.checksum(body)}`;
  }

  read(cursor: string): readonly Part[];
  read(cursor: string | undefined): readonly Part[] | undefined;
  read(cursor: string | undefined): readonly Part[] | undefined {
    if (cursor === undefined) return undefined;
    const [body = '', sum, ...more] = cursor.split('.');
    const position = sum === this.checksum(body) && more.length === 0 ? parse(body) : undefined;
    if (!this.fits(position)) throw invalid([{ field: 'cursor', ...notACursor }]);
    return position;
  }

  /** Makes a page of rows that were read with a limit one higher than asked. */
  page<Row>(rows: readonly Row[], limit: number, positionOf: (row: Row) => readonly Part[]): Page<Row> {
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return rows.length > limit && last !== undefined ? { items, next: this.write(positionOf(last)) } : { items };
  }

  private fits(position: unknown): position is readonly Part[] {
    if (!Array.isArray(position) || position.length !== this.kinds.length) return false;
    return this.kinds.every((kind, index) => checks[kind](position[index]) === undefined);
  }

  private checksum(body: string): string {
    return createHash('sha256').update(`${this.list}\n${body}`).digest('base64url').slice(0, 16);
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
