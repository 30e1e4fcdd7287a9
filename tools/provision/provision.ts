import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { services } from '#apps/cell/src/cell.js';
import type { LogConfig } from '#libs/config/src/place-config.js';
import { type Region, regionNames } from '#libs/domain/src/region.js';
import { migrate } from '#libs/persistence/src/service-database.js';
import type { KafkaConnection } from '../kafka/broker-folder.js';
import type { Progress } from '../progress.js';
import { provisionLog, provisionRegion, rolesFor } from '../start/databases.js';
import { type Secrets, secretsOf } from '../start/secrets.js';
import { UserError } from '../user-error.js';
import { writePrivately } from '../write-privately.js';
import { createAccounts, type FirstAccount, firstAccounts } from './accounts.js';
import { addressOf, environmentsOf, type RegionPlace } from './environments.js';
import type { ProvisionCommand } from './options.js';
import { giveKeys } from './region-keys.js';

export interface Provisioned {
  readonly regions: readonly { readonly region: Region; readonly url: string; readonly folder: string }[];
  readonly accounts: readonly FirstAccount[];
  /** Regions that were provisioned elsewhere: their public keys have to be brought here. */
  readonly keysMissing: readonly Region[];
}

type Wanted = Omit<ProvisionCommand, 'help'>;

/** Databases, roles, schemas, migrations, keys and first accounts of the regions, and an environment for each of their processes. */
export async function provision(wanted: Wanted, progress: Pick<Progress, 'step'>): Promise<Provisioned> {
  const { out, regions } = wanted;
  await mustBeSuperuser(wanted.adminUrl);
  const kafka = wanted.log === 'kafka' ? await readConnection(wanted.kafka, regions) : undefined;
  await mkdir(out, { recursive: true, mode: 0o700 });
  const secrets = await secretsOf(out, rolesFor(regions));
  const accounts = await firstAccounts(wanted.accounts, secrets.demoPassword);
  const keysOf = (region: Region) => (wanted.keys === undefined ? join(out, region, 'keys') : join(wanted.keys, region));
  const keysMissing = await progress.step('密钥 keys', () => giveKeys(regions, keysOf));
  const places: RegionPlace[] = [];
  for (const region of regions) {
    const { zh, en } = regionNames[region];
    const prepare = () => prepareRegion(region, { ...wanted, secrets, kafka, accounts, keysDir: keysOf(region) });
    places.push(await progress.step(`${zh} ${en}: 数据库、迁移、账号 database, migrations, accounts`, prepare));
  }
  const made = places.map((place) => ({ region: place.region, url: addressOf(place), folder: join(out, place.region) }));
  return { regions: made, accounts: accounts.filter(({ region }) => regions.includes(region)), keysMissing };
}

interface Given extends Pick<Wanted, 'adminUrl' | 'out' | 'portBase'> {
  readonly secrets: Secrets;
  readonly kafka: KafkaConnection | undefined;
  readonly accounts: readonly FirstAccount[];
  readonly keysDir: string;
}

async function prepareRegion(region: Region, { adminUrl, out, secrets, kafka, accounts, keysDir, portBase }: Given): Promise<RegionPlace> {
  const superuserUrl = (database: string) => Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href;
  const databases = await provisionRegion(region, superuserUrl, secrets.roles);
  for (const service of services) await migrate(databases[service.name].databaseOwnerUrl, service);
  await createAccounts(databases.web.databaseUrl, region, accounts);
  const log =
    kafka === undefined ? ({ kind: 'postgres', url: await provisionLog(superuserUrl, secrets.roles) } as const) : onKafka(kafka, region);
  const dataDir = join(out, region, 'files');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const place = { region, databases, log, keysDir, dataDir, portBase };
  for (const [name, text] of Object.entries(environmentsOf(place))) await writePrivately(join(out, region, name), text);
  return place;
}

function onKafka({ brokers, users }: KafkaConnection, region: Region): LogConfig {
  const login = users[region];
  return { kind: 'kafka', brokers, tls: false, ...(login === undefined ? {} : { login }) };
}

async function readConnection(file: string, regions: readonly Region[]): Promise<KafkaConnection> {
  const connection = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as Partial<KafkaConnection>)
    .catch(() => undefined);
  const { brokers, users } = connection ?? {};
  if (brokers !== undefined && users !== undefined && regions.every((region) => users[region] !== undefined)) return { brokers, users };
  throw new UserError(
    `${file} 里没有 Kafka 的地址和用户：请先运行 npm run kafka，或用 --kafka 指定，或用 --log postgres。` +
      `It does not say how Kafka is reached as ${regions.join(', ')}: run "npm run kafka", name another file with --kafka, or use --log postgres.`,
  );
}

async function mustBeSuperuser(adminUrl: string): Promise<void> {
  const { host } = new URL(adminUrl);
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ super: boolean }>('select rolsuper as super from pg_roles where rolname = current_user');
    if (rows[0]?.super === true) return;
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException;
    throw new UserError(`连不上数据库 ${host}。Cannot connect to the database at ${host}: ${message || (code ?? 'no answer')}`);
  } finally {
    await client.end().catch(() => undefined);
  }
  throw new UserError('--admin-url 不是超级用户。The login of --admin-url is not a superuser: it could not make roles and extensions.');
}
