import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Injectable } from '@nestjs/common';
import { MemoryLocker, Server } from '@tus/server';
import type { Request } from 'express';
import { v7 as newId } from 'uuid';
import { FileLimits } from '#libs/blobs/src/file-limits.js';
import { HttpProblem } from '#libs/http/src/problems/http-problem.js';
import { TusStore } from './tus-store.js';
import { Uploads } from './uploads.js';

export const uploadedType = 'application/offset+octet-stream';
const address = '/api/complaint-intake/uploads';
/** What the library answers with a status, as codes of ours. */
const codes: Readonly<Record<number, `upload.${string}`>> = {
  404: 'upload.not-found',
  409: 'upload.offset-differs',
  410: 'upload.not-found',
  412: 'upload.protocol-missing',
  413: 'upload.too-large',
};

/** The tus 1.0 protocol by its own library; refusals become problems like any other. */
@Injectable()
export class Tus {
  /** Two requests for one upload: the later waits for the earlier, whose line is usually dead. */
  readonly #locker = new MemoryLocker();

  constructor(
    private readonly uploads: Uploads,
    private readonly limits: FileLimits,
  ) {}

  async answer(request: Request, by: string): Promise<Response> {
    const { largestFile } = this.limits;
    const server = new Server({
      path: address,
      datastore: new TusStore(this.uploads, by),
      locker: this.#locker,
      maxSize: largestFile,
      allowedOrigins: [],
      namingFunction: () => newId(),
      generateUrl: (_request, { id }) => `${address}/${id}`,
      onUploadCreate: async (_request, { size }) => {
        if (!size) throw { status_code: 400, body: 'empty' };
        return {};
      },
      onUploadFinish: async (_request, { id }) => {
        await this.uploads.finished(id, by);
        return {};
      },
      onResponseError: async (_request, failure) => {
        if (failure instanceof Error) throw failure;
        return undefined;
      },
    });
    const response = await server.handleWeb(webRequest(request));
    if (response.status < 400) return response;
    throw new HttpProblem(response.status, codes[response.status] ?? 'upload.malformed', {
      ...(response.status === 413 ? { details: { largestBytes: largestFile } } : {}),
    });
  }
}

/** Only what the protocol speaks of: what else a request may hold is no business of the library. */
function webRequest(request: Request): globalThis.Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && /^(tus-|upload-|content-(type|length)$)/.test(name)) headers.set(name, value);
  }
  const hasFile = request.method === 'PATCH' || (request.method === 'POST' && request.is(uploadedType) !== false);
  const body = hasFile && request.readable ? { body: Readable.toWeb(request) as ReadableStream<Uint8Array>, duplex: 'half' } : {};
  return new globalThis.Request(`http://cell${request.path}`, { method: request.method, headers, ...body } as RequestInit);
}
