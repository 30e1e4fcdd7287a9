import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Region } from '#libs/domain/src/region.js';
import { eventually } from './probe.js';

export interface Lone {
  readonly region: Region;
  readonly service: string;
  readonly url: string;
  readonly process: ChildProcess;
  /** Sends the signal and waits until the process is gone. Answers its exit code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** One service as a process of its own, on a free port, configured by nothing but the environment that was provisioned for it. Needs the build. */
export async function startAlone(folder: string, region: Region, service: string): Promise<Lone> {
  const provisioned = parseEnv(await readFile(join(folder, region, `${service}.env`), 'utf8'));
  const child = spawn(process.execPath, [`dist/apps/${service}/main.js`], {
    env: { ...provisioned, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const url = await eventually(`${region} ${service} to be ready`, () => urlIn(said) ?? (hasEnded(child) ? 'none' : undefined), {
    within: 180_000,
    every: 100,
  }).catch(async (failure: unknown) => {
    await end('SIGKILL');
    throw failure;
  });
  if (url === 'none') throw new Error(`${region} ${service} ended: ${said}`);
  return { region, service, url, process: child, end };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

function urlIn(said: string): string | undefined {
  const line = said.split('\n').find((each) => each.includes('"msg":"ready"') && each.endsWith('}'));
  return line === undefined ? undefined : (JSON.parse(line) as { url: string }).url;
}
