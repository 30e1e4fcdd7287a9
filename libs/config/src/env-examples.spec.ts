import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { readServiceConfig } from './service-config.js';

const folder = new URL('../../../deploy/env/', import.meta.url);
const examples = readdirSync(folder).filter((name) => /^(complaint-intake|case-referral|case-status|web)\.env\.example$/.test(name));

describe('the example environments', () => {
  test('are there for every service', () => {
    expect(examples).toHaveLength(4);
  });

  test.each(examples)('%s can be used as it stands, but for the keys', (name) => {
    const environment = parseEnv(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>;
    expect(readServiceConfig({ ...environment, KEYS_DIR: tmpdir() })).toMatchObject({ region: 'beijing', log: { kind: 'kafka' } });
    expect(() => readServiceConfig({ ...environment, KEYS_DIR: tmpdir(), LOG: 'postgres' })).toThrow('LOG_DATABASE_URL');
  });
});
