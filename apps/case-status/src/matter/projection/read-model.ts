import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { OwnEvent } from '../model/content.fold.js';
import { type MatterRows, matterColumns, rowsOf } from './matter.row.js';

const columns = Object.keys(matterColumns);
const typed = Object.entries(matterColumns).map(([name, type]) => `${name} ${type}`);
const replaced = columns.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);

const eventColumns = `event_id, matter_id, type, version, region, service, aggregate, sequence, actor, at, correlation_id, causation_id, data, content`;

interface EventRow {
  readonly event_id: string;
  readonly matter_id: string;
  readonly type: string;
  readonly version: number;
  readonly region: Region;
  readonly service: string;
  readonly aggregate: string;
  readonly sequence: number;
  readonly actor: string;
  readonly at: Date;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly data: OwnEvent['data'];
  readonly content: OwnEvent['content'];
}

/** The tables of the read model: the live ones, or those that a rebuild fills beside them (same names with a suffix). */
export class ReadModel {
  readonly heardEvent: string;
  readonly matter: string;
  readonly words: string;

  constructor(suffix: '' | '_rebuilt' = '') {
    this.heardEvent = `heard_event${suffix}`;
    this.matter = `matter${suffix}`;
    this.words = `matter_words${suffix}`;
  }

  /** Keeps events; answers with the ids of those that were new. */
  async hear(events: readonly OwnEvent[], tx: Tx): Promise<string[]> {
    const rows: { event_id: string }[] = await tx.query(
      `insert into ${this.heardEvent} (${eventColumns})
       select ${eventColumns} from jsonb_to_recordset($1::jsonb) as e(event_id text, matter_id uuid, type text, version int, region text,
         service text, aggregate text, sequence int, actor text, at timestamptz, correlation_id text, causation_id text, data jsonb, content jsonb)
       on conflict (event_id, region) do nothing returning event_id`,
      [JSON.stringify(events.map(rowOf))],
    );
    return rows.map(({ event_id }) => event_id);
  }

  async eventsOf(matterIds: readonly string[], tx: Tx): Promise<Map<string, OwnEvent[]>> {
    const rows: EventRow[] = await tx.query(`select ${eventColumns} from ${this.heardEvent} where matter_id = any($1::uuid[])`, [
      matterIds,
    ]);
    const found = new Map<string, OwnEvent[]>();
    for (const row of rows) found.set(row.matter_id, [...(found.get(row.matter_id) ?? []), eventOf(row)]);
    return found;
  }

  /** Writes matters anew from all that was heard of them; the words by which they are found only where those may be others now. */
  async refold(matterIds: readonly string[], here: Region, tx: Tx, isReworded: (matterId: string) => boolean = () => true): Promise<void> {
    const rows = [...(await this.eventsOf(matterIds, tx))].map(([id, events]) => rowsOf(id, events, here));
    await this.writeMatters(rows, tx);
    const reworded = rows.filter(({ matter }) => isReworded(String(matter.id)));
    if (reworded.length > 0) await this.writeWords(reworded, tx);
  }

  private async writeMatters(rows: readonly MatterRows[], tx: Tx): Promise<void> {
    await tx.query(
      `insert into ${this.matter} (${columns.join(', ')})
       select ${columns.join(', ')} from jsonb_to_recordset($1::jsonb) as m(${typed.join(', ')})
       on conflict (id) do update set ${replaced.join(', ')}`,
      [JSON.stringify(rows.map(({ matter }) => matter))],
    );
  }

  private async writeWords(rows: readonly MatterRows[], tx: Tx): Promise<void> {
    await tx.query(
      `insert into ${this.words} as w (matter_id, number_words, content_words, search)
       select matter_id, number_words, content_words, array_to_tsvector(pieces)
       from jsonb_to_recordset($1::jsonb) as n(matter_id uuid, number_words text, content_words text, pieces text[])
       on conflict (matter_id) do update set number_words = excluded.number_words, content_words = excluded.content_words, search = excluded.search
       where (w.number_words, w.content_words) is distinct from (excluded.number_words, excluded.content_words)`,
      [JSON.stringify(rows.map(({ words }) => words()))],
    );
  }
}

const rowOf = (event: OwnEvent) => ({
  event_id: event.eventId,
  matter_id: event.matterId,
  type: event.type,
  version: event.version,
  region: event.region,
  service: event.service,
  aggregate: event.aggregate,
  sequence: event.sequence,
  actor: event.actor,
  at: event.at,
  correlation_id: event.correlationId,
  causation_id: event.causationId ?? null,
  data: event.data,
  content: event.content,
});

const eventOf = (row: EventRow): OwnEvent => ({
  eventId: row.event_id,
  matterId: row.matter_id,
  type: row.type,
  version: row.version,
  region: row.region,
  service: row.service,
  aggregate: row.aggregate,
  sequence: row.sequence,
  actor: row.actor,
  at: row.at.toISOString() as Instant,
  correlationId: row.correlation_id,
  ...(row.causation_id === null ? {} : { causationId: row.causation_id }),
  data: row.data,
  content: row.content,
});
