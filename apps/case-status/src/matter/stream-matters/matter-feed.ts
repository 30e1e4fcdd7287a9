import { Injectable } from '@nestjs/common';
import type { Principal } from '#libs/auth/src/principal.js';
import { pause } from '#libs/messaging/src/patience.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { MatterChanges } from '../projection/matter-changes.js';
import { visible } from '../reading/matter-filter.js';
import { SqlParams } from '../reading/sql-params.js';
import { isBefore, type Position } from './position.js';
import { Turns } from './turns.js';

export interface ChangedMatter {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly holder: string;
  readonly version: number;
}

/** Some changes that came after a position; `matter` is null where the reader may not see it. */
export interface Part {
  readonly changes: readonly { readonly at: Position; readonly matter: ChangedMatter | null }[];
  readonly more: boolean;
  /** How much news there was when this was read. */
  readonly news: number;
}

const partSize = 500;
/** A reader looks at most this often, however fast changes come: an import must not make every open page ask for every row. */
const breath = 200;

/** The changes of matters as one reader may see them. Readers who stand at one place and may see the same share one question. */
@Injectable()
export class MatterFeed {
  readonly #asked = new Map<string, Promise<Part>>();
  readonly #turns = new Turns();

  constructor(
    private readonly transactions: Transactions,
    private readonly changes: MatterChanges,
  ) {}

  /** Where a reader begins who was never here: whatever is committed from now on comes after it, also by transactions that are running already. */
  async head(): Promise<Position> {
    const [row]: Position[] = await this.transactions.run((tx) =>
      tx.query(`select pg_snapshot_xmin(pg_current_snapshot())::text as xid, '0' as position`),
    );
    if (row === undefined) throw new Error('no snapshot');
    return row;
  }

  /** Whether everything after the position is still known. It is not after a clean-up, nor in a database restored to an earlier time. */
  async knows(from: Position): Promise<boolean> {
    const [row]: { newest: string; xid: string | null; position: string | null }[] = await this.transactions.run((tx) =>
      tx.query(`select pg_snapshot_xmax(pg_current_snapshot())::text as newest, f.xid::text, f.position::text
        from (select) as always left join forgotten_change f on true`),
    );
    if (row === undefined || BigInt(from.xid) > BigInt(row.newest)) return false;
    return row.xid === null || row.position === null || !isBefore(from, { xid: row.xid, position: row.position });
  }

  /**
   * Only what lies below the oldest transaction still running: one that committed late would else stand before a position that was already passed, and
   * nobody would ever hear of it. A long transaction anywhere in the server delays the news, it loses none.
   */
  async after(from: Position, principal: Principal): Promise<Part> {
    const params = new SqlParams();
    const [xid, position] = [params.add(from.xid), params.add(from.position)];
    const { news } = this.changes;
    const condition = visible(principal, 'matter.stream', params);
    const key = JSON.stringify([news, condition, params.values]);
    const part = await (this.#asked.get(key) ?? this.ask(key, () => this.read(condition, [xid, position], params.values, news)));
    if (part.changes.length > 0) await this.#turns.next();
    return part;
  }

  private ask(key: string, read: () => Promise<Part>): Promise<Part> {
    const asked = read().finally(() => this.#asked.delete(key));
    this.#asked.set(key, asked);
    return asked;
  }

  private async read(condition: string, [xid, position]: [string, string], values: readonly unknown[], news: number): Promise<Part> {
    const rows = await this.transactions.ask<ChangeRow>(
      `select c.xid::text, c.position::text, m.id is not null as seen, m.id, m.number, m.state, m.holder, (m.view -> 'progress' ->> 'version')::int as version
       from matter_change c left join matter m on m.id = c.matter_id and ${condition}
       where (c.xid, c.position) > (${xid}::xid8, ${position}::bigint) and c.xid < pg_snapshot_xmin(pg_current_snapshot())
       order by c.xid, c.position limit ${partSize}`,
      values,
    );
    return { changes: rows.map(changeOf), more: rows.length === partSize, news };
  }

  /** Resolves when it is worth looking again. */
  async news({ news }: Part, gone: AbortSignal): Promise<void> {
    const since = Date.now();
    await this.changes.after(news, gone);
    const passed = Date.now() - since;
    if (passed < breath) await pause(breath - passed, gone);
  }
}

interface ChangeRow extends ChangedMatter, Position {
  readonly seen: boolean;
}

function changeOf({ xid, position, seen, id, number, state, holder, version }: ChangeRow): Part['changes'][number] {
  return { at: { xid, position }, matter: seen ? { id, number, state, holder, version } : null };
}
