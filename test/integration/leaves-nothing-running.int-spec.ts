import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const root = process.cwd();
const folder = mkdtempSync(join(root, 'test/integration/planted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a jest of its own over planted test files, in the environment every project has. */
function run(files: Record<string, string>): string {
  for (const [name, body] of Object.entries(files))
    writeFileSync(join(folder, `${name}.planted.cjs`), `test('${name}', async () => {${body}});`);
  const transform = { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] };
  const environment = join(root, 'test/support/leaves-nothing-running.ts');
  const config = { rootDir: folder, testMatch: ['**/*.planted.cjs'], testEnvironment: environment, transform };
  const words = [
    '--experimental-vm-modules',
    '--no-warnings',
    join(root, 'node_modules/jest/bin/jest.js'),
    '-i',
    '--config',
    JSON.stringify(config),
  ];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', timeout: 50_000 });
  return `status ${status}\n${stderr}`;
}

describe('A test file that leaves something running fails', () => {
  test('and the failure names the server, the connection, the child and the timer; the tidy file passes', () => {
    const said = run({
      server: `const s = require('node:net').createServer(); await new Promise((r) => s.listen(0, '127.0.0.1', r));`,
      child: `require('node:child_process').spawn('sleep', ['600']);`,
      timer: 'setInterval(() => {}, 1000);',
      connection: `const net = require('node:net'); const s = net.createServer(); await new Promise((r) => s.listen(0, '127.0.0.1', r));
        const c = net.connect(s.address().port, '127.0.0.1'); await new Promise((r) => c.on('connect', r)); s.close();`,
      tidy: `const t = setInterval(() => {}, 1000); clearInterval(t); setTimeout(() => {}, 50); setInterval(() => {}, 1000).unref();
        const s = require('node:http').createServer((q, a) => a.end('yes')); await new Promise((r) => s.listen(0, '127.0.0.1', r));
        await (await fetch('http://127.0.0.1:' + s.address().port)).text(); s.close();`,
    });
    expect(said).toMatch(/^status 1/);
    expect(said).toMatch(/server on port \d+/);
    expect(said).toMatch(/child process “sleep 600”/);
    expect(said).toMatch(/setInterval at .*timer\.planted\.cjs:1/);
    expect(said).toMatch(/connection from port \d+ to port \d+/);
    expect(said).toMatch(/PASS .*tidy\.planted\.cjs/);
    expect(said).toMatch(/Test Suites: 4 failed, 1 passed/);
  });
});
