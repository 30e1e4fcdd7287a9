import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { LastingClient } from './lasting-client.js';

export type RowClass = new () => object;
export type MigrationClass = new () => MigrationInterface;

export interface ServiceTables {
  readonly rows: readonly RowClass[];
  readonly migrations: readonly MigrationClass[];
}

/** A service's migrations have not all run on its database, and it was given no login that may run them. */
export class MigrationsPending extends Error {}

/** Opens a service's own database. Its role finds its own schema first, so that no statement names one. */
export async function openServiceDatabase(url: string, tables: ServiceTables, poolSize = 6): Promise<DataSource> {
  return new DataSource({
    ...options(url, tables),
    extra: { max: poolSize, idleTimeoutMillis: 2_000, Client: LastingClient },
  }).initialize();
}

/** Runs what has not run yet. Several starting at once wait for each other. */
export async function migrate(ownerUrl: string, tables: ServiceTables): Promise<void> {
  const database = await new DataSource({ ...options(ownerUrl, tables), extra: { max: 2, Client: LastingClient } }).initialize();
  const runner = database.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('migrations'), hashtext(current_user))`);
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query(`select pg_advisory_unlock_all()`);
    await runner.release();
    await database.destroy();
  }
}

/** Throws `MigrationsPending` rather than let a service run on tables that it does not know. */
export async function mustBeMigrated(database: DataSource): Promise<void> {
  const done: { name: string }[] = await database.query(`select name from migration`).catch((failure: { code?: string }) => {
    if (failure.code === '42P01') return [];
    throw failure;
  });
  const missing = database.migrations.filter((migration) => !done.some(({ name }) => name === migration.constructor.name));
  if (missing.length > 0) {
    const names = missing.map((migration) => migration.constructor.name).join(', ');
    throw new MigrationsPending(`not migrated: ${names}. Start once with DATABASE_OWNER_URL, or run the migrations as the owner.`);
  }
}

const options = (url: string, { rows, migrations }: ServiceTables): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: [...rows],
  migrations: [...migrations],
  migrationsTableName: 'migration',
});
