import pg from 'pg';
import { type Region, regions } from '#libs/domain/src/region.js';
import { provisionDatabase, provisionService, roleOf } from '#libs/persistence/src/provision.js';
import type { ServiceName } from '#libs/service/src/service-definition.js';

export const logRole = 'event_log';
export const logDatabase = 'log';
export const serviceNames = ['web', 'complaint-intake', 'case-referral', 'case-status'] as const satisfies readonly ServiceName[];

/** Every database role that the cells of these regions need. */
export const rolesFor = (wanted: readonly Region[]): readonly string[] => [
  logRole,
  ...wanted.flatMap((region) => serviceNames.flatMap((service) => [roleOf(region, service), `${roleOf(region, service)}_owner`])),
];
export const allRoles: readonly string[] = rolesFor(regions);

/** How a service gets at its database, as itself and as the owner of its tables. */
export interface Logins {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
}

type Address = (database: string) => string;
type Passwords = Readonly<Record<string, string>>;

/** One database per region with a schema and two roles for each service. */
export async function provisionRegion(
  region: Region,
  superuserUrl: Address,
  passwords: Passwords,
): Promise<Readonly<Record<ServiceName, Logins>>> {
  await provisionDatabase(superuserUrl('postgres'), region);
  const addresses: Partial<Record<ServiceName, Logins>> = {};
  for (const service of serviceNames) {
    const role = roleOf(region, service);
    const [own, owner] = [passwords[role] ?? '', passwords[`${role}_owner`] ?? ''];
    await provisionService(superuserUrl(region), region, service, { service: own, owner });
    addresses[service] = {
      databaseUrl: as(superuserUrl(region), role, own),
      databaseOwnerUrl: as(superuserUrl(region), `${role}_owner`, owner),
    };
  }
  return addresses as Record<ServiceName, Logins>;
}

/** The database of the log, for the log that needs no broker. */
export async function provisionLog(superuserUrl: Address, passwords: Passwords): Promise<string> {
  await provisionDatabase(superuserUrl('postgres'), logDatabase);
  const password = passwords[logRole] ?? '';
  const client = new pg.Client({ connectionString: superuserUrl(logDatabase) });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [logRole]);
    if (rowCount === 0) await client.query(`create role ${logRole} login`);
    await client.query(`alter role ${logRole} password ${pg.escapeLiteral(password)}`);
    await client.query(`alter database ${logDatabase} owner to ${logRole}`);
    await client.query(`grant all on schema public to ${logRole}`);
  } finally {
    await client.end();
  }
  return as(superuserUrl(logDatabase), logRole, password);
}

function as(url: string, username: string, password: string): string {
  const address = new URL(url);
  address.username = username;
  address.password = encodeURIComponent(password);
  return address.toString();
}
