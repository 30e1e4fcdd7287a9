import type { LogConfig } from '#libs/config/src/place-config.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { ServiceName } from '#libs/service/src/service-definition.js';
import { type Logins, serviceNames } from '../start/databases.js';

export interface RegionPlace {
  readonly region: Region;
  readonly databases: Readonly<Record<ServiceName, Logins>>;
  readonly log: LogConfig;
  readonly keysDir: string;
  readonly dataDir: string;
  readonly portBase: number;
}

type Lines = readonly (readonly [name: string, value: string])[];

/** The environment of each process of a region, by file name: the four services, and the cell that is all of them in one. */
export function environmentsOf(place: RegionPlace): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'cell.env': cellEnvironment(place), 'cell.owner.env': cellOwners(place) };
  for (const service of serviceNames) {
    files[`${service}.env`] = serviceEnvironment(place, service);
    files[`${service}.owner.env`] = written([['DATABASE_OWNER_URL', place.databases[service].databaseOwnerUrl]]);
  }
  return files;
}

/** Where the region is reached: by an ingress before its services, or by its cell. */
export const addressOf = ({ region, portBase }: Pick<RegionPlace, 'region' | 'portBase'>): string =>
  `http://127.0.0.1:${portOf(region, portBase)}`;

const portOf = (region: Region, portBase: number): number => portBase + regions.indexOf(region);

function serviceEnvironment(place: RegionPlace, service: ServiceName): string {
  const port = portOf(place.region, place.portBase) + 10 * (portOrder.indexOf(service) + 1);
  const database = place.databases[service].databaseUrl;
  // The ingress is on this machine.
  return written([['REGION', place.region], ['DATABASE_URL', database], ...commonLines(place, port), ['TRUSTED_PROXIES', 'loopback']]);
}

const portOrder: readonly ServiceName[] = ['complaint-intake', 'case-referral', 'case-status', 'web'];

function cellEnvironment(place: RegionPlace): string {
  const urls = serviceNames.map((service) => [`${prefixOf(service)}_DATABASE_URL`, place.databases[service].databaseUrl] as const);
  return written([['REGION', place.region], ...urls, ...commonLines(place, portOf(place.region, place.portBase))]);
}

const cellOwners = ({ databases }: RegionPlace): string =>
  written(serviceNames.map((service) => [`${prefixOf(service)}_DATABASE_OWNER_URL`, databases[service].databaseOwnerUrl] as const));

const prefixOf = (service: ServiceName): string => service.toUpperCase().replaceAll('-', '_');

function commonLines(place: RegionPlace, port: number): Lines {
  return [
    ...logLines(place.log),
    ['KEYS_DIR', place.keysDir],
    ['DATA_DIR', place.dataDir],
    ...peerLines(place),
    ['HOST', '127.0.0.1'],
    ['PORT', String(port)],
    ['PUBLIC_URL', addressOf(place)],
    ['LOG_LEVEL', 'info'],
  ];
}

/** The regions' addresses on this machine; where they are on others, the file is for editing. */
const peerLines = ({ region, portBase }: RegionPlace): Lines =>
  regions
    .filter((each) => each !== region)
    .map((each) => [`PEER_${each.toUpperCase()}_URL`, addressOf({ region: each, portBase })] as const);

function logLines(log: LogConfig): Lines {
  if (log.kind === 'postgres') {
    return [
      ['LOG', 'postgres'],
      ['LOG_DATABASE_URL', log.url],
    ];
  }
  const login: Lines =
    log.login === undefined
      ? []
      : [
          ['KAFKA_USERNAME', log.login.username],
          ['KAFKA_PASSWORD', log.login.password],
        ];
  return [['LOG', 'kafka'], ['KAFKA_BROKERS', log.brokers.join(',')], ...login, ['KAFKA_TLS', String(log.tls)]];
}

/** In quotes: a password may hold what would begin a comment. */
const written = (lines: Lines): string => `${lines.map(([name, value]) => `${name}='${value}'`).join('\n')}\n`;
