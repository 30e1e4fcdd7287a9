// What every commit passes: format, lint, types, arrows, unit tests. Two at a time, because one after the other takes twice as long on two cores.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const binary = (name) => join(root, 'node_modules', '.bin', name);

/** Longest first, so that the two end together. */
const CHECKS = [
  ['types 类型', binary('tsc'), '--noEmit'],
  ['unit tests 单元测试', 'npm', 'run', '--silent', 'test:unit'],
  ['types of the page 网页类型', binary('tsc'), '-p', 'apps/web/page'],
  ['arrows between modules 依赖规则', binary('depcruise'), 'apps', 'libs', 'test', 'tools', '--config', '.dependency-cruiser.cjs'],
  ['format and lint 格式与静态检查', binary('biome'), 'ci', '--colors=off', '.'],
];

const waiting = [...CHECKS];
const failed = [];

async function lane() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const [name, program, ...words] = check;
    const begun = performance.now();
    const { code, said } = await run(program, words);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed.push(name);
    console.log(said.trim());
  }
}

function run(program, words) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

await Promise.all([lane(), lane()]);
if (failed.length > 0) {
  console.log(`\n✘ ${failed.length} of ${CHECKS.length} checks failed: ${failed.join(', ')}`);
  process.exit(1);
}
