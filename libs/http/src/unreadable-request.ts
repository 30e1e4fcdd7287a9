import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHandler } from 'express';
import { HttpProblem } from './problems/http-problem.js';
import { problemOf } from './problems/problem.js';

const malformed = () => new HttpProblem(400, 'request.malformed');

/** By Node's own code; what is not here is malformed. */
const refusals: Readonly<Record<string, () => HttpProblem>> = {
  HPE_HEADER_OVERFLOW: () => new HttpProblem(431, 'request.headers-too-large'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: () => new HttpProblem(413, 'request.too-large'),
  ERR_HTTP_REQUEST_TIMEOUT: () => new HttpProblem(408, 'request.too-slow'),
};

/** Answers with a problem, too, what is so malformed that Node never hands it on: by itself it sends a bare status line, or nothing. */
export function refuseUnreadable(server: Server): void {
  server.on('clientError', (failure: NodeJS.ErrnoException, socket) => refuse(socket, (refusals[failure.code ?? ''] ?? malformed)()));
  server.on('connect', (_request, socket) => refuse(socket, malformed()));
  // What somebody expects of us beyond an answer is no reason to refuse one.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

/** HTTP/1.1 wants exactly one Host (RFC 9112). For a server made with `requireHostHeader: false`, which Node would answer for without a word. */
export const refuseUnclearHost: RequestHandler = (request, _response, next) => {
  const hosts = request.rawHeaders.filter((word, at) => at % 2 === 0 && word.toLowerCase() === 'host').length;
  if (hosts > 1 || (hosts === 0 && request.httpVersion !== '1.0')) throw malformed();
  next();
};

function refuse(socket: Duplex & { readonly _httpMessage?: { readonly headersSent: boolean } }, refusal: HttpProblem): void {
  // Into an answer that has begun nothing can be written; a connection that is gone takes nothing any more.
  if (!socket.writable || socket._httpMessage?.headersSent === true) return void socket.destroy();
  const id = randomUUID();
  const { status, body } = problemOf(refusal);
  const text = JSON.stringify({ ...body, instance: `urn:uuid:${id}` });
  const head = [
    `HTTP/1.1 ${status} Refused`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    ...['Cache-Control: no-store', 'X-Content-Type-Options: nosniff', `X-Correlation-Id: ${id}`, 'Connection: close'],
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
