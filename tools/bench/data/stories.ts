import { randomUUID } from 'node:crypto';
import type { Region } from '#libs/domain/src/region.js';
import type { ServiceName } from '#libs/service/src/service-definition.js';
import { withClient } from '../place/databases.js';

/** A row of an outbox, as its service wrote it. */
export interface OutboxRow {
  readonly event_id: string;
  readonly aggregate_type: string;
  readonly aggregate_id: string;
  readonly sequence: number;
  readonly key: string;
  readonly type: string;
  readonly version: number;
  readonly data: object;
  readonly actor: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly occurred_at: string;
}

export interface Told {
  readonly region: Region;
  readonly service: ServiceName;
  readonly row: OutboxRow;
}

/** All that was told of one matter, by whomever. */
export type Story = readonly Told[];

export const outboxColumns = `event_id, aggregate_type, aggregate_id, sequence, key, type, version, data, actor, correlation_id, causation_id, occurred_at`;

const tellers = ['complaint-intake', 'case-referral'] as const satisfies readonly ServiceName[];

/** What the services of a region told, in the order of each. */
export async function toldBy(region: Region, url: string): Promise<Told[]> {
  return withClient(url, async (client) => {
    const told: Told[] = [];
    for (const service of tellers) {
      const { rows } = await client.query<{ row: OutboxRow }>(
        `select to_jsonb(o) as row from (select ${outboxColumns} from ${service.replace('-', '_')}.outbox order by id) o`,
      );
      told.push(...rows.map(({ row }) => ({ region, service, row })));
    }
    return told;
  });
}

export function storiesOf(told: readonly Told[]): Story[] {
  const stories = new Map<string, Told[]>();
  for (const each of told) stories.set(each.row.key, [...(stories.get(each.row.key) ?? []), each]);
  return [...stories.values()];
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** So many events or a few more: the stories one after another, each time of matters with ids of their own. */
export function retold(stories: readonly Story[], count: number): Told[] {
  const told: Told[] = [];
  for (let turn = 0; told.length < count; turn++) told.push(...anew(stories[turn % stories.length] ?? []));
  return told;
}

function anew(story: Story): Story {
  const ids = new Map<string, string>();
  const fresh = (id: string) => {
    const known = ids.get(id) ?? randomUUID();
    ids.set(id, known);
    return known;
  };
  return JSON.parse(JSON.stringify(story).replaceAll(uuid, fresh)) as Story;
}
