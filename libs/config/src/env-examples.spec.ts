import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { readCellConfig } from './cell-config.js';
import { readServiceConfig } from './service-config.js';

const folder = new URL('../../../deploy/env/', import.meta.url);
const services = ['case-referral', 'case-status', 'complaint-intake', 'web'];

const readerOf = (name: string) => (name === 'cell.env.example' ? readCellConfig : readServiceConfig);
const environmentOf = (name: string) => parseEnv(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>;
const examples = readdirSync(folder).filter((name) => name.endsWith('.env.example'));

describe('the example environments', () => {
  test('are there for every service and for the cell', () => {
    expect(examples.sort()).toEqual(['cell', ...services].sort().map((name) => `${name}.env.example`));
  });

  test.each(examples)('%s can be used as it stands, but for the keys', (name) => {
    const [read, environment] = [readerOf(name), environmentOf(name)];
    expect(read({ ...environment, KEYS_DIR: tmpdir() })).toMatchObject({ region: 'beijing', log: { kind: 'kafka' } });
    expect(() => read({ ...environment, KEYS_DIR: tmpdir(), LOG: 'postgres' })).toThrow('LOG_DATABASE_URL');
  });

  test.each(examples)('%s names the command that uses it', (name) => {
    const service = name.replace('.env.example', '');
    expect(readFileSync(new URL(name, folder), 'utf8')).toContain(`node --env-file=${service}.env dist/apps/${service}/main.js`);
  });

  test('give every process of a region a port of its own; the address of the region is the cell’s, or the ingress’s before the services', () => {
    const portOf = (service: string) => environmentOf(`${service}.env.example`)['PORT'] ?? '';
    const cell = environmentOf('cell.env.example');
    expect(cell['PUBLIC_URL']).toBe(`http://127.0.0.1:${portOf('cell')}`);
    expect(new Set([...services, 'cell'].map(portOf)).size).toBe(services.length + 1);
    for (const service of services) expect(environmentOf(`${service}.env.example`)['PUBLIC_URL']).toBe(cell['PUBLIC_URL']);
  });
});
