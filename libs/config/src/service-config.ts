import { contradictions, type DatabaseConfig, databaseOf, type PlaceConfig, placeOf, placeSettings, postgres } from './place-config.js';
import { readConfig } from './read-config.js';
import { type Environment, optional } from './settings.js';

export type { LogConfig } from './place-config.js';

/** What one service that runs alone needs to know. */
export type ServiceConfig = PlaceConfig & DatabaseConfig;

const { REGION, ...place } = placeSettings;
const settings = {
  REGION,
  DATABASE_URL: postgres('the PostgreSQL address of the service’s own role', 'postgres://beijing_web:secret@db:5432/beijing'),
  DATABASE_OWNER_URL: optional(
    postgres('a PostgreSQL address of a role that may run migrations', 'postgres://owner:secret@db:5432/beijing'),
  ),
  ...place,
};

/** Reads the environment of a service that runs alone. Throws one `ConfigurationWrong` that lists everything that is wrong. */
export function readServiceConfig(environment?: Environment): ServiceConfig {
  const values = readConfig(settings, environment, contradictions);
  return { ...placeOf(values), ...databaseOf(values.DATABASE_URL, values.DATABASE_OWNER_URL) };
}
