import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { breaksIn, sourceRules } from './source-rules.js';

const ROOTS = ['apps', 'libs', 'tools', 'test'];
const isSource = (path: string) => /\.(ts|tsx|mjs)$/.test(path) && !/(^|\/)generated\//.test(path);
const sources = ROOTS.flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path))).filter(
  isSource,
);

test('No source breaks a rule', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.flatMap((path) => breaksIn(path, readFileSync(path, 'utf8')))).toEqual([]);
});

const anyDomain = 'apps/case-referral/src/hand-over/domain/hand-over.ts';

/** One line each that breaks the rule, where it lies, and beside it a line that only looks like it. */
const planted: Record<string, [path: string, breaks: string[], looksLikeIt: string[]]> = {
  'environment-is-read-once': [
    'libs/http/src/cookie.ts',
    ['const a = process.env.HOME;', `const b = process['env'];`, 'const { env } = process;', `import { env } from 'node:process';`],
    ['// process.env is read elsewhere', `const said = 'process.env';`, 'const options = { env: {} };'],
  ],
  'time-and-chance-come-in': [
    anyDomain,
    ['const a = Date.now();', 'const b = new Date();', 'const c = Math.random();', 'const d = randomUUID();', 'const e = new Date;'],
    ['const f = new Date(given);', 'const g = clock.now();'],
  ],
  'migrations-change-tables': [
    'libs/persistence/src/source.ts',
    ['const a = { synchronize: true };', 'const b = { synchronize: wanted };', 'await source.synchronize();'],
    ['const c = { synchronize: false };'],
  ],
  'tests-do-not-sleep': [
    'test/integration/relay.int-spec.ts',
    ['await new Promise((resolve) => setTimeout(resolve, 100));', `import { setTimeout as pause } from 'node:timers/promises';`],
    [`await eventually('the event', () => seen);`],
  ],
  'events-leave-by-the-outbox': [
    'apps/case-referral/src/hand-over/accept-hand-over/accept-hand-over.handler.ts',
    [`import { CommandHandler, EventBus } from '@nestjs/cqrs';`, `import { Saga } from '@nestjs/cqrs';`],
    [`import { CommandBus, CommandHandler, QueryBus } from '@nestjs/cqrs';`],
  ],
  'fields-say-what-is-wrong': [
    'apps/web/src/rules/load-rules/load-rules.request.ts',
    [`import { IsObject } from 'class-validator';`],
    [`import { JsonObject } from '#libs/http/src/fields.js';`],
  ],
  'no-swallowed-failures': [
    'libs/http/src/x.ts',
    ['try { go(); } catch { }', 'try { go(); } catch (e) { /* fine */ }'],
    ['try { go(); } catch { stop(); }'],
  ],
  'no-barrels': [
    'libs/http/src/x.ts',
    [`export * from './y.js';`, `export * from '#apps/web/src/web.module.js';`],
    [`export { y } from './y.js';`],
  ],
};

describe('Each rule is proven by a planted violation', () => {
  test('and no rule is without one', () => {
    expect(Object.keys(planted).sort()).toEqual(sourceRules.map(({ name }) => name).sort());
  });

  test.each(Object.entries(planted))('%s', (rule, [path, breaks, looksLikeIt]) => {
    for (const line of breaks) expect(breaksIn(path, line)).toEqual([expect.stringMatching(`^${rule} ${path}:1 `)]);
    for (const line of looksLikeIt) expect(breaksIn(path, line)).toEqual([]);
  });
});
