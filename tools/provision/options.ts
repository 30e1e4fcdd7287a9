import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Region, regions } from '#libs/domain/src/region.js';
import { UserError } from '../user-error.js';

export interface ProvisionCommand {
  readonly adminUrl: string;
  readonly regions: readonly Region[];
  readonly out: string;
  /** Where each region's keys lie, in a folder named by the region; beside its environments where nothing is said. */
  readonly keys?: string;
  readonly log: 'postgres' | 'kafka';
  /** The file that says how the brokers are reached. */
  readonly kafka: string;
  /** `demo`, or a file that lists accounts. */
  readonly accounts?: string;
  readonly portBase: number;
  readonly help: boolean;
}

export const usage = `npm run provision -- --admin-url URL --out DIR [--regions all|beijing,…] [--keys DIR] [--log postgres|kafka] [--kafka FILE]
                        [--accounts demo|FILE] [--port-base N]
  --admin-url URL    a superuser of the PostgreSQL server, as in postgres://postgres:secret@127.0.0.1:5432/postgres
  --out DIR          where the environments go: DIR/<region>/<service>.env, readable by their owner only
  --regions LIST     all (default), or some by comma: a region on a server of its own is provisioned alone
  --keys DIR         where the regions' keys are (default: beside the environments); made where there are none
  --log postgres     the log in a database of the same server, for one machine; default kafka
  --kafka FILE       brokers and users, as "npm run kafka" writes them (default .data/kafka/connection.json)
  --accounts demo    one account for every role; or a FILE: [{"username", "password", "region", "roles", "name", "unit"}, …]
  --port-base N      the address of 北京 is on N, 天津 N+1, 河北 N+2 (default 4101), their services on N+10, N+20 … of it
Run again, it makes what is missing, runs new migrations and changes no password.`;

export function readCommand(args: readonly string[]): ProvisionCommand {
  const { values } = parsed(args);
  if (values.help === true) return { ...nothing, help: true };
  const { 'admin-url': adminUrl = '', out = '', log = 'kafka', 'port-base': portBase = '4101', keys, accounts } = values;
  const faults = [
    ...(isPostgres(adminUrl) ? [] : ['--admin-url must be a postgres:// address']),
    ...(out === '' ? ['--out DIR is missing'] : []),
    ...(log === 'postgres' || log === 'kafka' ? [] : ['--log must be postgres or kafka']),
    ...(/^\d{2,5}$/.test(portBase) && Number(portBase) <= 65_400 ? [] : ['--port-base must be a number from 10 to 65400']),
    ...(regionsOf(values.regions) === undefined ? [`--regions must be all or some of ${regions.join(', ')}`] : []),
  ];
  if (faults.length > 0) throw new UserError(`${faults.join('; ')}\n${usage}`);
  return {
    adminUrl,
    out: resolve(out),
    regions: regionsOf(values.regions) ?? [],
    log: log === 'postgres' ? 'postgres' : 'kafka',
    kafka: resolve(values.kafka ?? '.data/kafka/connection.json'),
    portBase: Number(portBase),
    ...(keys === undefined ? {} : { keys: resolve(keys) }),
    ...(accounts === undefined ? {} : { accounts }),
    help: false,
  };
}

const nothing = { adminUrl: '', out: '', regions: [], log: 'kafka', kafka: '', portBase: 0 } as const;

const isPostgres = (text: string) => URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);

function regionsOf(list = 'all'): readonly Region[] | undefined {
  const wanted = list === 'all' ? [...regions] : list.split(',').map((name) => name.trim());
  const found = regions.filter((region) => wanted.includes(region));
  return found.length === wanted.length && found.length > 0 ? found : undefined;
}

function parsed(args: readonly string[]) {
  const word = { type: 'string' } as const;
  const names = ['admin-url', 'out', 'regions', 'keys', 'log', 'kafka', 'accounts', 'port-base'] as const;
  const options = Object.fromEntries(names.map((name) => [name, word])) as Record<(typeof names)[number], typeof word>;
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } } });
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
