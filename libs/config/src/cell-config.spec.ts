import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { readCellConfig } from './cell-config.js';
import { ConfigurationWrong } from './read-config.js';

const url = (role: string) => `postgres://hebei_${role}:secret@127.0.0.1:5432/hebei`;

const sound = {
  REGION: 'hebei',
  WEB_DATABASE_URL: url('web'),
  COMPLAINT_INTAKE_DATABASE_URL: url('complaint_intake'),
  CASE_REFERRAL_DATABASE_URL: url('case_referral'),
  CASE_STATUS_DATABASE_URL: url('case_status'),
  LOG: 'postgres',
  LOG_DATABASE_URL: 'postgres://log:secret@127.0.0.1:5432/log',
  KEYS_DIR: tmpdir(),
  PORT: '4103',
};

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readCellConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationWrong) return error.faults;
    throw error;
  }
};

describe('the configuration of a cell', () => {
  test('gives every service the database of its own role', () => {
    const { databases, region } = readCellConfig({ ...sound, WEB_DATABASE_OWNER_URL: url('web_owner') });
    expect(region).toBe('hebei');
    expect(databases).toEqual({
      web: { databaseUrl: url('web'), databaseOwnerUrl: url('web_owner') },
      'complaint-intake': { databaseUrl: url('complaint_intake') },
      'case-referral': { databaseUrl: url('case_referral') },
      'case-status': { databaseUrl: url('case_status') },
    });
  });

  test('lists all that is wrong at once', () => {
    const faults = faultsOf({ ...sound, WEB_DATABASE_URL: '', CASE_STATUS_DATABASE_URL: 'mysql://hunter2@db', LOG: 'kafka', PORT: 'x' });
    const named = ['WEB_DATABASE_URL', 'CASE_STATUS_DATABASE_URL', 'PORT', 'KAFKA_BROKERS'];
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(named);
    expect(faults.join('\n')).not.toContain('hunter2');
  });

  test('does not take the variable of a lone service for its own', () => {
    const { WEB_DATABASE_URL: _mine, ...without } = sound;
    expect(faultsOf({ ...without, DATABASE_URL: url('web') })).toEqual([expect.stringContaining('WEB_DATABASE_URL is missing')]);
  });
});
