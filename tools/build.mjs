// Builds what is missing or older than its sources: the servers (nest build) and the page (vite build). As a command: builds both anew,
// or only if stale with --if-stale.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const lock = join(dist, '.building');
const page = join('apps', 'web', 'page');

const PARTS = [
  {
    name: 'server',
    says: '编译服务端 building the servers',
    from: ['apps', 'libs', 'tools', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    without: page,
  },
  { name: 'page', says: '编译网页 building the page', from: [page, 'package-lock.json'] },
];

/** Builds the stale parts one after the other. Answers false when the compiler refused; its lines are on standard error then. */
export async function build({ anew = false } = {}) {
  if (!anew && staleParts().length === 0) return true;
  if (!existsSync(join(root, 'node_modules', '@nestjs', 'cli'))) {
    console.error('✘ 缺少依赖：请先执行 npm ci。Packages are missing: run npm ci first.');
    return false;
  }
  return alone(async () => {
    if (anew) rmSync(join(dist, '.build.tsbuildinfo'), { force: true });
    for (const { part, seen } of anew ? PARTS.filter(isHere).map(look) : staleParts()) {
      if (!(await run(part))) return false;
      writeFileSync(stampOf(part), JSON.stringify(seen));
    }
    return true;
  });
}

const isHere = ({ from }) => existsSync(join(root, from[0]));
const stampOf = ({ name }) => join(dist, `.built-${name}`);
/** What a build of this part would be made from, noted before it begins: an edit meanwhile makes it stale again. */
const look = (part) => ({ part, seen: newest(part) });

function staleParts() {
  return PARTS.filter(isHere)
    .map(look)
    .filter(({ part, seen }) => !existsSync(stampOf(part)) || readFileSync(stampOf(part), 'utf8') !== JSON.stringify(seen));
}

/** Time of the newest source and how many there are; a deleted file shows in the count. */
function newest({ from, without }) {
  let time = 0;
  let files = 0;
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat || relative(root, path) === without || path.endsWith('.spec.ts')) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path)) visit(join(path, name));
      return;
    }
    files += 1;
    time = Math.max(time, stat.mtimeMs);
  };
  for (const start of from) visit(join(root, start));
  return { time, files };
}

async function run({ name, says }) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
  const terminal = process.stderr.isTTY === true;
  if (!terminal) process.stderr.write(`… ${says}\n`);
  const ticking = setInterval(() => terminal && process.stderr.write(`\r… ${says} ${seconds()} `), 200);
  const { code, said } = await npmScript(`build:${name}`);
  clearInterval(ticking);
  process.stderr.write(`${terminal ? '\r\u001b[K' : ''}${code === 0 ? '✔' : '✘'} ${says} (${seconds()})\n`);
  if (code !== 0) process.stderr.write(`${terminal ? said.trim() : withoutColours(said.trim())}\n`);
  return code === 0;
}

/** The compiler of Nest colours its lines also for a file. */
const withoutColours = (text) => text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');

function npmScript(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** Two commands started at once build once: the second waits, then finds everything fresh. A builder that died holds nobody up. */
async function alone(work) {
  mkdirSync(dist, { recursive: true });
  while (!take()) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (!lives(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function lives(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit((await build({ anew: process.argv[2] !== '--if-stale' })) ? 0 : 1);
}
