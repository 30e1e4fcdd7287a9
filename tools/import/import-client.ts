import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { Refused } from '../cell-client.js';
import { UserError } from '../user-error.js';
import type { ImportJob } from './import-job.js';

const base = '/api/complaint-intake/imports';

/** The import part of one cell's HTTP API, for whoever holds a token. */
export class ImportClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Streams the file up; it is never held in memory. Returns the id of the job. */
  async send(file: string, name: string): Promise<string> {
    const { size } = await stat(file);
    const headers = { 'content-type': 'application/octet-stream', 'content-length': size, 'idempotency-key': randomUUID() };
    const answer = await this.ask('POST', `${base}?name=${encodeURIComponent(name)}`, headers, file);
    return ((await jsonOf(answer)) as { id: string }).id;
  }

  async job(id: string): Promise<ImportJob> {
    return (await jsonOf(await this.ask('GET', `${base}/${id}`))) as ImportJob;
  }

  /** Readable by its owner only: the rows hold who called. */
  async saveRefused(id: string, path: string): Promise<void> {
    await pipeline(await this.ask('GET', `${base}/${id}/refused.csv`), createWriteStream(path, { mode: 0o600 }));
  }

  private async ask(method: string, path: string, headers: Record<string, string | number> = {}, file?: string): Promise<IncomingMessage> {
    const request = this.url.startsWith('https:') ? httpsRequest : httpRequest;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(`${this.url}${path}`, { method, headers: { ...headers, authorization: `Bearer ${this.token}` } });
      sent.once('response', resolve).once('error', (cause) => reject(new NoAnswer(this.url, cause)));
      if (file === undefined) sent.end();
      // A server that refuses answers before it has read everything: what then happens to the rest of the file does not matter.
      else pipeline(createReadStream(file), sent).catch(reject);
    });
    if ((answer.statusCode ?? 500) < 300) return answer;
    throw refusal(answer.statusCode ?? 500, await jsonOf(answer));
  }
}

/** The cell cannot be reached; it may only be restarting. */
export class NoAnswer extends UserError {
  constructor(url: string, cause: Error) {
    super(`${url} 没有应答（${cause.message}）：请先运行 npm start。No answer; run "npm start" first.`);
  }
}

async function jsonOf(answer: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString();
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`不是本系统的应答（HTTP ${answer.statusCode}）：请核对地址。This is no answer of ours; check the address.`);
  }
}

function refusal(status: number, problem: unknown): Refused {
  const { code = '', title = `HTTP ${status}`, titleEn = '' } = (problem ?? {}) as { code?: string; title?: string; titleEn?: string };
  return new Refused(status, code, `${title} ${titleEn}（${code}）`);
}
