import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Region, regionNames } from '#libs/domain/src/region.js';
import { type RunningCells, runningCells } from '../cell-client.js';
import { UserError } from '../user-error.js';
import type { ImportOptions } from './options.js';

export interface Target {
  readonly region: Region;
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
}

/** Roles that may import, the likelier first. */
const importers = ['operator', 'intake'];

/** Where the file goes and who brings it: what the options say, else what `npm start` wrote down. */
export async function targetsOf(options: ImportOptions): Promise<readonly Target[]> {
  const running = await runningCells(options.dataDir);
  const targets: Target[] = [];
  for (const region of options.regions) targets.push(await targetOf(region, options, running));
  return targets;
}

async function targetOf(
  region: Region,
  { url, username, password, dataDir }: ImportOptions,
  running: RunningCells | undefined,
): Promise<Target> {
  const baseUrl = url ?? running?.cells.find((cell) => cell.region === region)?.url;
  if (baseUrl === undefined)
    throw new UserError(
      `${dataDir} 没有运行中的系统：请先运行 npm start，或用 --url 指定地址。Nothing runs there; run "npm start" first or name the address with --url.`,
    );
  const accounts = running?.accounts.filter((account) => account.region === region) ?? [];
  const account =
    username === undefined
      ? importers.map((role) => accounts.find(({ roles }) => roles.includes(role))).find((found) => found !== undefined)
      : accounts.find((each) => each.username === username);
  const name = username ?? account?.username;
  if (name === undefined) throw new UserError('请用 --username 指定账号。Name the account with --username.');
  return { region, baseUrl, username: name, password: password ?? account?.password ?? (await askPassword(name, region)) };
}

async function askPassword(username: string, region: Region): Promise<string> {
  if (process.stdin.isTTY !== true)
    throw new UserError(`没有 ${username} 的密码：请用 --password。No password for ${username}; give it with --password.`);
  process.stderr.write(`${regionNames[region].zh} ${username} 的密码 password: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await prompt.question('');
  prompt.close();
  process.stderr.write('\n');
  return answer;
}
