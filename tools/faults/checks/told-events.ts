import pg from 'pg';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { Database } from '../world/database.js';

export const speaking = ['complaint-intake', 'case-referral'] as const;
export type Speaking = (typeof speaking)[number];

/** One row of an outbox: what a service promised to tell. */
export interface Told {
  readonly region: Region;
  readonly service: Speaking;
  readonly id: string;
  readonly eventId: string;
  readonly aggregate: string;
  readonly sequence: number;
  readonly matterId: string;
  readonly type: string;
  readonly handOverId: string | null;
  readonly bySilence: boolean;
  readonly sent: boolean;
}

export async function rows<Row extends object>(database: Database, region: Region, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url(region) });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

export const schemaOf = (service: string): string => service.replaceAll('-', '_');

/** Everything that was told by anybody, read where it was promised and not where it arrived. */
export async function allTold(database: Database): Promise<Told[]> {
  const all = regions.flatMap((region) => speaking.map((service) => toldBy(database, region, service)));
  return (await Promise.all(all)).flat();
}

async function toldBy(database: Database, region: Region, service: Speaking): Promise<Told[]> {
  const found = await rows<Omit<Told, 'region' | 'service'>>(
    database,
    region,
    `select id, event_id as "eventId", aggregate_type || '/' || aggregate_id as aggregate, sequence, key as "matterId", type,
       data ->> 'handOverId' as "handOverId", coalesce((data ->> 'bySilence')::boolean, false) as "bySilence", published_at is not null as sent
     from ${schemaOf(service)}.outbox order by id`,
  );
  return found.map((row) => ({ region, service, ...row }));
}

export function groupedBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}
