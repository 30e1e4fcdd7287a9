import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Region } from '#libs/domain/src/region.js';
import { UserError } from './user-error.js';

export interface RunningCells {
  readonly pid: number;
  readonly log: 'postgres' | 'kafka';
  readonly cells: readonly { readonly region: Region; readonly url: string }[];
  readonly accounts: readonly {
    readonly username: string;
    readonly password: string;
    readonly region: Region;
    readonly roles: readonly string[];
  }[];
}

/** The cells that `npm start` runs on a data folder; undefined where none run. */
export async function runningCells(dataDir: string): Promise<RunningCells | undefined> {
  try {
    const running = JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')) as RunningCells;
    return isAlive(running.pid) ? running : undefined;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure;
  }
}

/** A cell said no. `status` and `code` are the problem's. */
export class Refused extends UserError {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** The whole problem, with whatever the code says beside its title. */
    readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** Somebody signed in at one cell, speaking its public HTTP API. */
export class CellClient {
  private constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  /** Of somebody who was given a token elsewhere. */
  static with(url: string, token: string): CellClient {
    return new CellClient(url, token);
  }

  static async signIn(url: string, username: string, password: string): Promise<CellClient> {
    const anonymous = new CellClient(url, '');
    const { token } = await anonymous.post<{ token: string }>('/api/web/tokens', { username, password });
    return new CellClient(url, token);
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  /** A change of something that was read at a version. */
  change<T = { version: number }>(path: string, version: number, body: unknown = {}): Promise<T> {
    return this.send<T>('POST', path, body, { 'if-match': `"${version}"` });
  }

  private async send<T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<T> {
    const headers = {
      ...(this.token === '' ? {} : { authorization: `Bearer ${this.token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...more,
    };
    const response = await this.reached(
      fetch(`${this.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    );
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.ok) return answer as T;
    const problem = (answer ?? {}) as { code?: string; title?: string; titleEn?: string };
    const { code = '', title = text, titleEn = '' } = problem;
    throw new Refused(response.status, code, `${title} ${titleEn} (${code})`, { ...problem });
  }

  private reached(request: Promise<Response>): Promise<Response> {
    return request.catch(() => {
      throw new UserError(`${this.url} 没有应答：请先运行 npm start。No answer; run "npm start" first.`);
    });
  }
}

/** Signs in with the demo account of a role. */
export async function signInAs(running: RunningCells, region: Region, role: string): Promise<CellClient> {
  const cell = running.cells.find((each) => each.region === region);
  const account = running.accounts.find((each) => each.region === region && each.roles.includes(role));
  if (cell === undefined || account === undefined)
    throw new UserError(`没有 ${region} 的 ${role} 账号。No account of ${role} in ${region}.`);
  return CellClient.signIn(cell.url, account.username, account.password);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
