import pg from 'pg';
import type { Region } from '#libs/domain/src/region.js';

export interface ServiceLogins {
  readonly owner: string;
  readonly service: string;
}

/** `complaint-intake` → `complaint_intake`: the schema of a service. */
export const schemaOf = (service: string) => service.replaceAll('-', '_');
export const roleOf = (region: Region, service: string) => `${region}_${schemaOf(service)}`;

/** Makes the database if it is missing. Needs a login that may create databases. */
export async function provisionDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
}

/**
 * Makes a service's schema and its two roles: the owner, who migrates, and the service itself, who may read and write rows but change no table.
 * Run again, it sets passwords and settings anew and changes nothing else. `databaseUrl` belongs to a login that may create roles.
 */
export async function provisionService(databaseUrl: string, region: Region, service: string, passwords: ServiceLogins): Promise<void> {
  const role = roleOf(region, service);
  const schema = schemaOf(service);
  await withClient(databaseUrl, async (client) => {
    for (const [name, password] of [
      [`${role}_owner`, passwords.owner],
      [role, passwords.service],
    ] as const) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      if (rowCount === 0) await client.query(`create role ${name} login`);
      await client.query(`alter role ${name} password ${pg.escapeLiteral(password)}`);
      await client.query(`alter role ${name} set search_path = ${schema}, public`);
    }
    // Many ask at once, and starting a worker takes longer than most answers: a rare word among a million matters 11 ms with one, 0.3 ms without.
    await client.query(`alter role ${role} set max_parallel_workers_per_gather = 0`);
    await client.query('create extension if not exists pg_trgm schema public');
    await client.query(`create schema if not exists ${schema} authorization ${role}_owner`);
    await client.query(`grant usage on schema ${schema} to ${role}`);
    for (const grant of ['select, insert, update, delete on tables', 'usage, select on sequences', 'execute on functions']) {
      await client.query(`alter default privileges for role ${role}_owner in schema ${schema} grant ${grant} to ${role}`);
    }
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
