import pg from 'pg';
import { services } from '#apps/cell/src/cell.js';
import type { Region } from '#libs/domain/src/region.js';
import { provisionService, roleOf } from '#libs/persistence/src/provision.js';
import { migrate } from '#libs/persistence/src/service-database.js';
import type { ServiceName } from '#libs/service/src/service-definition.js';

const password = 'bench';

/** A region's database as `npm start` makes it: a schema and two roles for each service. */
export interface RegionDatabase {
  readonly name: string;
  readonly region: Region;
  /** As the superuser: what a measurement may look at, no service can. */
  readonly url: string;
  as(service: ServiceName): string;
  /** As the owner of the service's schema. */
  owner(service: ServiceName): string;
}

/** Databases on one real PostgreSQL with the settings of `npm start`. */
export class BenchDatabases {
  readonly #templates = new Map<Region, Promise<string>>();

  constructor(private readonly superuserUrl: (database: string) => string) {}

  /** Empty and migrated, whatever was there under this name. */
  async fresh(name: string, region: Region): Promise<RegionDatabase> {
    const template = this.#templates.get(region) ?? this.template(region);
    this.#templates.set(region, template);
    await this.create(name, await template);
    return this.region(name, region);
  }

  private async template(region: Region): Promise<string> {
    const name = `template_${region}`;
    await this.create(name);
    const database = this.region(name, region);
    for (const definition of services) {
      await provisionService(database.url, region, definition.name, { owner: password, service: password });
      await migrate(database.owner(definition.name), definition);
    }
    return name;
  }

  /** For a log in PostgreSQL. */
  async freshLog(name: string): Promise<string> {
    await this.create(name);
    return this.superuserUrl(name);
  }

  region(name: string, region: Region): RegionDatabase {
    const url = this.superuserUrl(name);
    const owner = (service: ServiceName) => as(url, `${roleOf(region, service)}_owner`);
    return { name, region, url, as: (service) => as(url, roleOf(region, service)), owner };
  }

  private async create(name: string, template = 'template1'): Promise<void> {
    await this.asSuperuser('postgres', async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name} template ${template}`);
    });
  }

  /** What was written about a database, so that a later run knows whether it can use it. */
  async remarkOn(name: string): Promise<string | undefined> {
    return this.asSuperuser('postgres', async (client) => {
      const { rows } = await client.query<{ remark: string | null }>(
        `select shobj_description(oid, 'pg_database') as remark from pg_database where datname = $1`,
        [name],
      );
      return rows[0]?.remark ?? undefined;
    });
  }

  async remark(name: string, text: string): Promise<void> {
    await this.asSuperuser('postgres', (client) => client.query(`comment on database ${name} is ${pg.escapeLiteral(text)}`));
  }

  asSuperuser<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    return withClient(this.superuserUrl(database), work);
  }
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function as(url: string, role: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
}
