import type { ClientBase } from 'pg';

/** How many sessions hold a shared advisory lock, the asker included. The server drops a dead session's locks, so that nobody dead is counted. */
export async function countHolders(client: ClientBase, lock: string): Promise<number> {
  const { rows } = await client.query<{ holders: number }>(
    `select count(*)::int as holders
     from pg_locks, hashtextextended($1, 0) as lock
     where locktype = 'advisory' and mode = 'ShareLock' and objsubid = 1
       and database = (select oid from pg_database where datname = current_database())
       and classid = ((lock >> 32) & 4294967295)::oid and objid = (lock & 4294967295)::oid`,
    [lock],
  );
  return Math.max(1, rows[0]?.holders ?? 1);
}
