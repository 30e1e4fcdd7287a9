import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CellClient } from '../cell-client.js';
import { UserError } from '../user-error.js';
import { ImportClient, NoAnswer } from './import-client.js';
import { type ImportJob, isOver } from './import-job.js';

/** Somebody who may import at a cell: a token, or an account to sign in with. */
export type Identity = { readonly token: string } | { readonly username: string; readonly password: string };

export type ImportRequest = Identity & {
  /** The address of the cell. */
  readonly baseUrl: string;
  readonly file: string;
  /** What the import is called; the file's own name where nothing is given. */
  readonly name?: string;
  readonly onProgress?: (job: ImportJob) => void;
  /** Where refused rows are saved, if there are any. */
  readonly refusedTo?: string;
};

const lookEveryMs = 250;
const patienceMs = 60_000;

/**
 * Imports a file into one running cell over its HTTP API and waits until it is done: for the command line, the demo and the first start alike. A cell that
 * restarts meanwhile goes on by itself; it is waited for a minute.
 */
export async function runImport(request: ImportRequest): Promise<ImportJob> {
  const { baseUrl, file, name = basename(file), onProgress = () => {}, refusedTo } = request;
  await mustBeAFile(file);
  const client = new ImportClient(baseUrl, await tokenOf(request));
  const id = await client.send(file, name);
  const job = await over(client, id, onProgress);
  if (job.refusedFile && refusedTo !== undefined) await client.saveRefused(id, refusedTo);
  return job;
}

async function over(client: ImportClient, id: string, onProgress: (job: ImportJob) => void): Promise<ImportJob> {
  for (let heard = performance.now(); ; await pause(lookEveryMs)) {
    const job = await client.job(id).catch((failure: unknown) => {
      if (failure instanceof NoAnswer && performance.now() - heard < patienceMs) return undefined;
      throw failure;
    });
    if (job === undefined) continue;
    heard = performance.now();
    onProgress(job);
    if (isOver(job)) return job;
  }
}

async function tokenOf(request: ImportRequest): Promise<string> {
  if ('token' in request) return request.token;
  return (await CellClient.signIn(request.baseUrl, request.username, request.password)).token;
}

async function mustBeAFile(file: string): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there === undefined) throw new UserError(`没有这个文件：${file}。There is no such file.`);
  if (!there.isFile()) throw new UserError(`这不是文件：${file}。This is not a file.`);
}
