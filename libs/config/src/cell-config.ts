import { contradictions, type DatabaseConfig, databaseOf, type PlaceConfig, placeOf, placeSettings, postgres } from './place-config.js';
import { readConfig } from './read-config.js';
import { type Environment, optional } from './settings.js';

/** What a region's cell needs to know: the place, and a database for each of its services. */
export interface CellConfig extends PlaceConfig {
  readonly databases: Readonly<Record<'web' | 'complaint-intake' | 'case-referral' | 'case-status', DatabaseConfig>>;
}

const own = (role: string) => postgres(`the PostgreSQL address of ${role}’s own role`, `postgres://beijing_${role}:secret@db:5432/beijing`);
const owner = (role: string) =>
  optional(
    postgres(`the PostgreSQL address of a role that may migrate ${role}`, `postgres://beijing_${role}_owner:secret@db:5432/beijing`),
  );

const { REGION, ...place } = placeSettings;
const settings = {
  REGION,
  WEB_DATABASE_URL: own('web'),
  WEB_DATABASE_OWNER_URL: owner('web'),
  COMPLAINT_INTAKE_DATABASE_URL: own('complaint_intake'),
  COMPLAINT_INTAKE_DATABASE_OWNER_URL: owner('complaint_intake'),
  CASE_REFERRAL_DATABASE_URL: own('case_referral'),
  CASE_REFERRAL_DATABASE_OWNER_URL: owner('case_referral'),
  CASE_STATUS_DATABASE_URL: own('case_status'),
  CASE_STATUS_DATABASE_OWNER_URL: owner('case_status'),
  ...place,
};

/** Reads the environment of a process that runs all services of a region. Throws one `ConfigurationWrong` that lists everything that is wrong. */
export function readCellConfig(environment?: Environment): CellConfig {
  const values = readConfig(settings, environment, contradictions);
  return {
    ...placeOf(values),
    databases: {
      web: databaseOf(values.WEB_DATABASE_URL, values.WEB_DATABASE_OWNER_URL),
      'complaint-intake': databaseOf(values.COMPLAINT_INTAKE_DATABASE_URL, values.COMPLAINT_INTAKE_DATABASE_OWNER_URL),
      'case-referral': databaseOf(values.CASE_REFERRAL_DATABASE_URL, values.CASE_REFERRAL_DATABASE_OWNER_URL),
      'case-status': databaseOf(values.CASE_STATUS_DATABASE_URL, values.CASE_STATUS_DATABASE_OWNER_URL),
    },
  };
}
