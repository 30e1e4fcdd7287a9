import type { LogConfig } from '#libs/config/src/place-config.js';
import type { Region } from '#libs/domain/src/region.js';
import type { ServiceName } from '#libs/service/src/service-definition.js';

/** Where the services under measurement run. */
export interface Place {
  readonly region: Region;
  readonly services: readonly ServiceName[];
  /** By service. */
  readonly databases: Readonly<Record<string, string>>;
  readonly log: LogConfig;
  readonly keysDir: string;
  readonly dataDir: string;
  readonly poolSize?: number;
}

export interface Statement {
  /** Which connection it went over. */
  readonly connection: number;
  readonly text: string;
  readonly values: readonly unknown[];
}

export type Order = 'record' | 'recorded' | 'memory' | 'stop';

export type Reply =
  | { readonly reply: 'ready'; readonly url: string }
  | { readonly reply: 'recording' }
  | { readonly reply: 'recorded'; readonly statements: readonly Statement[] }
  | { readonly reply: 'memory'; readonly resident: number; readonly heap: number; readonly processor: number };
