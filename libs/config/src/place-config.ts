import { type Region, regions } from '#libs/domain/src/region.js';
import { address, count, flag, folder, json, list, oneOf, optional, or, port, type Setting, type ValuesOf, words } from './settings.js';

export type LogConfig =
  | { readonly kind: 'postgres'; readonly url: string }
  | {
      readonly kind: 'kafka';
      readonly brokers: readonly string[];
      readonly tls: boolean;
      readonly login?: { readonly username: string; readonly password: string };
    };

/** What a process needs to know of the place where it runs, be it one service or a whole cell. */
export interface PlaceConfig {
  readonly region: Region;
  readonly log: LogConfig;
  readonly keysDir: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: (typeof levels)[number];
  /** True where browsers reach the process by https: cookies are then Secure. */
  readonly secure: boolean;
  /** Where files lie: the same folder for all services of a region. */
  readonly dataDir?: string;
  /** Bytes that a file handed in may have. */
  readonly largestFile?: number;
  readonly files: FileConfig;
  /** What stands in the file of PAPER_SETTINGS. */
  readonly papers?: unknown;
  readonly hotlines: HotlineConfig;
  /** Proxies whose X-Forwarded-For is believed. Without one, the address of the connection counts. */
  readonly trustedProxies: readonly string[];
}

/** What holds of the files of matters; what is left out has a default. */
export interface FileConfig {
  /** Bytes. */
  readonly largestFile?: number;
  readonly largestMatter?: number;
  readonly mostFiles?: number;
  readonly clamd?: string;
  readonly peers: Readonly<Partial<Record<Region, string>>>;
}

/** What holds of the systems that push work orders and are told what became of them; what is left out has a default. */
export interface HotlineConfig {
  readonly allowHttp: boolean;
  readonly attempts?: number;
  readonly firstRetrySeconds?: number;
  readonly timeoutSeconds?: number;
}

/** The database of one service: its own role, and, where this process shall run the migrations itself, a role that may. */
export interface DatabaseConfig {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl?: string;
}

const megabyte = 1024 * 1024;
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const postgres = (expected: string, example: string): Setting<string> => address(['postgres:', 'postgresql:'], expected, example);

const peer = (region: Region) =>
  optional(
    address(['http:', 'https:'], `the address of the cell of ${region}, from which its files are fetched`, `https://ip.${region}.example`),
  );

const fileSettings = {
  MAX_ATTACHMENT_MB: optional(count('megabytes that a file of a matter may have', 1, 10_240, '512')),
  MAX_MATTER_MB: optional(count('megabytes that all files of a matter may have', 1, 102_400, '4096')),
  MAX_MATTER_FILES: optional(count('files that a matter may have', 1, 10_000, '200')),
  CLAMD_ADDRESS: optional(address(['tcp:', 'unix:'], 'where clamd answers; without it files are not scanned', 'tcp://127.0.0.1:3310')),
  PEER_BEIJING_URL: peer('beijing'),
  PEER_TIANJIN_URL: peer('tianjin'),
  PEER_HEBEI_URL: peer('hebei'),
};

const hotlineSettings = {
  HOTLINE_ALLOW_HTTP: or(flag('whether addresses of hotline systems may be http'), false),
  HOTLINE_ATTEMPTS: optional(count('how often a notice to a hotline system is sent before it counts as dead', 1, 100, '12')),
  HOTLINE_FIRST_RETRY_SECONDS: optional(
    count('seconds before the second attempt; each later pause is three times as long', 1, 3_600, '10'),
  ),
  HOTLINE_TIMEOUT_SECONDS: optional(count('seconds in which a hotline system must answer', 1, 120, '10')),
};

export const placeSettings = {
  REGION: oneOf(regions, 'beijing'),
  LOG: oneOf(['postgres', 'kafka'], 'kafka'),
  LOG_DATABASE_URL: optional(postgres('the PostgreSQL address of the log, where LOG=postgres', 'postgres://log:secret@db:5432/log')),
  KAFKA_BROKERS: optional(list('host:port, several by comma, where LOG=kafka', 'kafka-1:9092,kafka-2:9092', /^[^\s:,]+:\d{1,5}$/)),
  KAFKA_USERNAME: optional(words('the SCRAM user of this region', 'beijing')),
  KAFKA_PASSWORD: optional(words('the password of that user', 'secret')),
  KAFKA_TLS: or(flag('whether the brokers speak TLS'), false),
  KEYS_DIR: folder('the folder of the keys of this region', '/run/keys'),
  DATA_DIR: optional(folder('the folder of the files, one for all services of the region', '/var/lib/ip-enforcement')),
  MAX_FILE_MB: optional(count('megabytes that an imported file may have', 1, 10_240, '512')),
  ...fileSettings,
  ...hotlineSettings,
  PAPER_SETTINGS: optional(
    json('how papers are numbered and printed: agency codes, number words and patterns, fonts', '/etc/ip-enforcement/papers.json'),
  ),
  PORT: port('4101'),
  HOST: or(words('the address to listen on', '0.0.0.0'), '127.0.0.1'),
  LOG_LEVEL: or(oneOf(levels, 'info'), 'info'),
  PUBLIC_URL: optional(address(['http:', 'https:'], 'the address at which browsers reach the service', 'https://ip.beijing.example')),
  TRUSTED_PROXIES: or(list('addresses or networks, several by comma', '10.0.0.0/8', /^(loopback|[\da-fA-F.:]+(\/\d{1,3})?)$/), []),
};

export type PlaceValues = ValuesOf<typeof placeSettings>;

/** What of the place does not go together, in words. */
export function contradictions(values: Partial<PlaceValues>): string[] {
  const wants = (name: 'LOG_DATABASE_URL' | 'KAFKA_BROKERS', log: string) =>
    `${name} is missing: LOG=${log} needs ${placeSettings[name].expected}, for example ${name}=${placeSettings[name].example}`;
  return [
    ...(values.LOG === 'postgres' && values.LOG_DATABASE_URL === undefined ? [wants('LOG_DATABASE_URL', 'postgres')] : []),
    ...(values.LOG === 'kafka' && values.KAFKA_BROKERS === undefined ? [wants('KAFKA_BROKERS', 'kafka')] : []),
    ...((values.KAFKA_USERNAME === undefined) !== (values.KAFKA_PASSWORD === undefined)
      ? ['KAFKA_USERNAME and KAFKA_PASSWORD belong together: set both or neither']
      : []),
  ];
}

export function placeOf(values: PlaceValues): PlaceConfig {
  return {
    region: values.REGION,
    log: logOf(values),
    keysDir: values.KEYS_DIR,
    ...(values.DATA_DIR === undefined ? {} : { dataDir: values.DATA_DIR }),
    ...(values.MAX_FILE_MB === undefined ? {} : { largestFile: values.MAX_FILE_MB * megabyte }),
    files: filesOf(values),
    hotlines: hotlinesOf(values),
    ...(values.PAPER_SETTINGS === undefined ? {} : { papers: values.PAPER_SETTINGS }),
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    secure: values.PUBLIC_URL?.startsWith('https:') ?? false,
    trustedProxies: values.TRUSTED_PROXIES,
  };
}

function filesOf(values: PlaceValues): FileConfig {
  const { MAX_ATTACHMENT_MB, MAX_MATTER_MB, MAX_MATTER_FILES: mostFiles, CLAMD_ADDRESS: clamd } = values;
  const peers = { beijing: values.PEER_BEIJING_URL, tianjin: values.PEER_TIANJIN_URL, hebei: values.PEER_HEBEI_URL };
  return {
    ...(MAX_ATTACHMENT_MB === undefined ? {} : { largestFile: MAX_ATTACHMENT_MB * megabyte }),
    ...(MAX_MATTER_MB === undefined ? {} : { largestMatter: MAX_MATTER_MB * megabyte }),
    ...(mostFiles === undefined ? {} : { mostFiles }),
    ...(clamd === undefined ? {} : { clamd }),
    peers: Object.fromEntries(Object.entries(peers).filter(([, url]) => url !== undefined)),
  };
}

function hotlinesOf(values: PlaceValues): HotlineConfig {
  const { HOTLINE_ATTEMPTS: attempts, HOTLINE_FIRST_RETRY_SECONDS: firstRetrySeconds, HOTLINE_TIMEOUT_SECONDS: timeoutSeconds } = values;
  return {
    allowHttp: values.HOTLINE_ALLOW_HTTP,
    ...(attempts === undefined ? {} : { attempts }),
    ...(firstRetrySeconds === undefined ? {} : { firstRetrySeconds }),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
  };
}

function logOf(values: PlaceValues): LogConfig {
  if (values.LOG === 'postgres') return { kind: 'postgres', url: values.LOG_DATABASE_URL ?? '' };
  const { KAFKA_USERNAME: username, KAFKA_PASSWORD: password } = values;
  const login = username === undefined || password === undefined ? {} : { login: { username, password } };
  return { kind: 'kafka', brokers: values.KAFKA_BROKERS ?? [], tls: values.KAFKA_TLS, ...login };
}

export const databaseOf = (databaseUrl: string, databaseOwnerUrl: string | undefined): DatabaseConfig => ({
  databaseUrl,
  ...(databaseOwnerUrl === undefined ? {} : { databaseOwnerUrl }),
});
