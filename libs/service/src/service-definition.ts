import type { Type } from '@nestjs/common';
import type { Region } from '#libs/domain/src/region.js';
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
  /** The topics that it listens to, seen from a region. */
  readonly hears: (here: Region) => readonly string[];
}

/** The services that publish; each region has a topic for each. */
export const speakingServices = ['complaint-intake', 'case-referral'] as const satisfies readonly ServiceName[];
