import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#tools/project-root.js';
import { isFuzzRequired } from './environment.js';

const run = promisify(execFile);
const version = '4.32.5';
const folder = join(projectRoot, '.cache', `schemathesis-${version}`);
const program = join(folder, 'bin', 'schemathesis');

/** Why schemathesis cannot run here and what would provide it; undefined where it can. Throws instead where a run must not go without it. */
export async function schemathesisMissing(): Promise<string | undefined> {
  try {
    if (!existsSync(program)) await install();
    return undefined;
  } catch (failure) {
    const why = `schemathesis ${version} needs Python 3.10 or newer with venv, and PyPI (Debian/Ubuntu: apt-get install python3-venv): ${String(failure).slice(0, 300)}`;
    if (isFuzzRequired()) throw new Error(why, { cause: failure });
    return why;
  }
}

/** Whole or not at all. A folder of its own: nothing of the machine's Python is changed. */
async function install(): Promise<void> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(projectRoot, '.cache'), { recursive: true });
  await run('python3', ['-m', 'venv', '--copies', unfinished]);
  await run(join(unfinished, 'bin', 'python'), [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    `schemathesis==${version}`,
  ]);
  await rename(unfinished, folder);
}

export interface Fuzzing {
  readonly url: string;
  readonly token: string;
  readonly examples: number;
  readonly seed: number;
  readonly checks: readonly string[];
}

export interface Fuzzed {
  readonly code: number;
  /** Requests that it made up. */
  readonly requests: number;
  readonly said: string;
}

/** Left out are the streams, which never end, and the log-out, which would end the session of all that comes after it. */
const leftOut = '(/stream$|/progress$|/web/session$)';

/** Requests made from the OpenAPI document, right ones and wrong ones, against a running cell. One at a time: Python 3.11 does not parse in several threads. */
export async function fuzz({ url, token, examples, seed, checks }: Fuzzing): Promise<Fuzzed> {
  const args = [
    ...[
      '-c',
      'from schemathesis.cli import schemathesis; schemathesis()',
      'run',
      `${url}/api/openapi.json`,
      '--url',
      url,
      '--exclude-path-regex',
      leftOut,
    ],
    ...['--header', `Authorization: Bearer ${token}`, '--checks', checks.join()],
    ...['--phases', 'examples,coverage,fuzzing', '--max-examples', String(examples), '--seed', String(seed), '--workers', '1'],
    ...['--request-timeout', '30', '--continue-on-failure', '--suppress-health-check', 'all', '--warnings', 'off', '--no-color'],
  ];
  // Renamed after it was made: its scripts name the old folder, the module does not.
  const ran = run(join(folder, 'bin', 'python'), args, { cwd: join(projectRoot, '.cache'), maxBuffer: 64 * 1024 * 1024 });
  return ran.then(
    ({ stdout }) => fuzzed(0, stdout),
    (failure: { code?: number; stdout?: string; stderr?: string }) => {
      if (typeof failure.code !== 'number') throw failure;
      return fuzzed(failure.code, `${failure.stdout ?? ''}${failure.stderr ?? ''}`);
    },
  );
}

function fuzzed(code: number, said: string): Fuzzed {
  const [, requests = '0'] = /([\d,]+) generated/.exec(said) ?? [];
  return { code, requests: Number(requests.replaceAll(',', '')), said };
}
