import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { ConfigurationWrong } from './read-config.js';
import { readServiceConfig } from './service-config.js';

const sound = {
  REGION: 'hebei',
  DATABASE_URL: 'postgres://web:secret@127.0.0.1:5432/hebei',
  LOG: 'kafka',
  KAFKA_BROKERS: 'a:9092, b:9092',
  KEYS_DIR: tmpdir(),
  PORT: '4103',
};

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readServiceConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationWrong) return error.faults;
    throw error;
  }
};

describe('the configuration of a service', () => {
  test('listens on loopback and logs at info where nothing else is said', () => {
    expect(readServiceConfig(sound)).toEqual({
      region: 'hebei',
      databaseUrl: sound.DATABASE_URL,
      log: { kind: 'kafka', brokers: ['a:9092', 'b:9092'], tls: false },
      hotlines: { allowHttp: false },
      keysDir: tmpdir(),
      host: '127.0.0.1',
      port: 4103,
      logLevel: 'info',
      secure: false,
      files: { peers: {} },
      trustedProxies: [],
    });
  });

  test('marks cookies Secure where browsers come by https', () => {
    expect(readServiceConfig({ ...sound, PUBLIC_URL: 'https://ip.hebei.example' }).secure).toBe(true);
  });

  test('lists all that is wrong at once, each with what is expected and an example', () => {
    const faults = faultsOf({ REGION: 'shanxi', LOG: 'postgres', PORT: '70000', KEYS_DIR: '/no/such/folder', KAFKA_USERNAME: 'beijing' });
    const named = ['REGION', 'DATABASE_URL', 'KEYS_DIR', 'PORT', 'LOG_DATABASE_URL', 'KAFKA_USERNAME'];
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(named);
    for (const fault of faults.slice(0, 5)) expect(fault).toMatch(/(expected|needs) .* for example [A-Z_]+=/);
  });

  test('never repeats a value, which may be a secret', () => {
    const text = faultsOf({ ...sound, DATABASE_URL: 'mysql://web:hunter2@db/x', KAFKA_USERNAME: 'u' }).join('\n');
    expect(text).not.toContain('hunter2');
    expect(text).toContain('DATABASE_URL is wrong');
  });

  test.each([
    ['LOG=postgres without its database', { LOG: 'postgres' }, /LOG_DATABASE_URL is missing/],
    ['Kafka without brokers', { KAFKA_BROKERS: '' }, /KAFKA_BROKERS is missing/],
    ['brokers without a port', { KAFKA_BROKERS: 'a,b:1' }, /KAFKA_BROKERS is wrong/],
    ['a user without a password', { KAFKA_USERNAME: 'beijing' }, /belong together/],
    ['a flag that is neither true nor false', { KAFKA_TLS: 'yes' }, /true or false/],
  ])('refuses %s', (_what, change, fault) => {
    expect(faultsOf({ ...sound, ...change }).join('\n')).toMatch(fault);
  });
});
