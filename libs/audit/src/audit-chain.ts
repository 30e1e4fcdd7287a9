import { createHash } from 'node:crypto';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';

interface EntryRow {
  readonly id: string;
  readonly content: string;
}

export interface BrokenLink {
  readonly place: string;
  readonly entryId: string;
}

const batch = 500;
const beginning = '0'.repeat(64);
// The database renders the row, in one place for sealing and checking, so that both hash the same characters.
const content = `jsonb_build_array(e.id, e.at at time zone 'UTC', e.by, e.action, e.rule, e.subject, e.details, e.correlation_id)::text`;

/**
 * Links each audit entry to the one before it by hash. Sealed shortly after the commit by one sealer at a time, not inside the transactions:
 * a chain head locked by every writer halves the registrations and quadruples their p99.
 */
export class AuditChain {
  constructor(private readonly transactions: Transactions) {}

  /** Seals what is not sealed yet; returns how many entries. Does nothing while another process seals. */
  async seal(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const [mine]: { mine: boolean }[] = await tx.query(
        `select pg_try_advisory_xact_lock(hashtext('audit'), hashtext(current_schema())) as mine`,
      );
      if (mine?.mine !== true) return 0;
      const rows: EntryRow[] = await tx.query(
        `select e.id, ${content} as content from audit_entry e left join audit_link l on l.entry_id = e.id where l.entry_id is null order by e.id limit ${batch}`,
      );
      if (rows.length > 0) await this.link(rows, tx);
      return rows.length;
    });
  }

  /** Recomputes the whole chain and lists every link whose hash does not follow from the one before it. Empty means: whole. */
  async check(): Promise<BrokenLink[]> {
    const broken: BrokenLink[] = [];
    for (let last = { place: '0', hash: beginning }; ; ) {
      const rows: { place: string; id: string; content: string; hash: string }[] = await this.transactions.run((tx) =>
        tx.query(
          `select l.place, e.id, ${content} as content, l.hash from audit_link l join audit_entry e on e.id = l.entry_id
           where l.place > $1 order by l.place limit ${batch}`,
          [last.place],
        ),
      );
      if (rows.length === 0) return broken;
      for (const row of rows) {
        const whole = row.hash === linkHash(last.hash, row.content) && BigInt(row.place) === BigInt(last.place) + 1n;
        if (!whole) broken.push({ place: row.place, entryId: row.id });
        last = { place: row.place, hash: row.hash };
      }
    }
  }

  private async link(rows: readonly EntryRow[], tx: Tx): Promise<void> {
    const [head]: { place: string; hash: string }[] = await tx.query(`select place, hash from audit_link order by place desc limit 1`);
    let { place, hash } = head ?? { place: '0', hash: beginning };
    const links = rows.map((row) => {
      place = String(BigInt(place) + 1n);
      hash = linkHash(hash, row.content);
      return { place, entry_id: row.id, hash };
    });
    await tx.query(
      `insert into audit_link (place, entry_id, hash) select * from jsonb_to_recordset($1::jsonb) as l(place bigint, entry_id bigint, hash text)`,
      [JSON.stringify(links)],
    );
  }
}

const linkHash = (before: string, content: string) => createHash('sha256').update(before).update(content).digest('hex');
