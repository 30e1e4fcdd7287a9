import type { Type } from '@nestjs/common';
import type { Region } from '#libs/domain/src/region.js';
import { topicOf } from '#libs/messaging/src/envelope/envelope.js';
import type { MigrationClass, RowClass } from '#libs/persistence/src/service-database.js';

export type ServiceName = 'complaint-intake' | 'case-referral' | 'case-status' | 'web';

/** All that one service is made of. It says nothing about where it runs: alone or beside the others in a cell. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly module: Type<unknown>;
  readonly rows: readonly RowClass[];
  readonly migrations: readonly MigrationClass[];
  /** Media types of files that it takes as they are. */
  readonly fileTypes?: readonly string[];
  /** Pages that stand under an address of the region's own: where, and where inside the service. */
  readonly publicPages?: Readonly<Record<string, string>>;
  /** The topics that it listens to, seen from a region. */
  readonly hears: (here: Region) => readonly string[];
  /** Whether it also listens for signs of life of all regions. */
  readonly hearsHeartbeats?: boolean;
  /** Whether it applies messages that lie ready in one transaction: a service that only listens and shows. */
  readonly hearsTogether?: boolean;
}

/** What these tell is for all three regions. */
export const speakingToAll = ['complaint-intake', 'case-referral'] as const satisfies readonly ServiceName[];

/** The services that publish; each region has a topic for each. What identity tells concerns its own region alone. */
export const speakingServices = [...speakingToAll, 'web'] as const satisfies readonly ServiceName[];

/** Identity knows for itself whose session is over; every other service hears of it. */
export const hearsOfSessions = ({ name }: ServiceDefinition): boolean => name !== 'web';

/** All topics that a service listens to: its own, and what identity tells every service of the region. */
export const topicsOf = (definition: ServiceDefinition, here: Region): readonly string[] => [
  ...definition.hears(here),
  ...(hearsOfSessions(definition) ? [topicOf(here, 'web')] : []),
];
