import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Addresses of the instances of each service; `web` also answers what no other service is asked for. */
export type Upstreams = Map<string, string[]>;

export interface Ingress {
  readonly url: string;
  close(): Promise<void>;
}

/** Joins the services of a region under one address, as deploy/ingress does: an instance that does not answer is passed over for the next. */
export async function startIngress(upstreams: Upstreams): Promise<Ingress> {
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing, upstreams));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

async function pass(incoming: IncomingMessage, outgoing: ServerResponse, upstreams: Upstreams): Promise<void> {
  const body = await buffer(incoming);
  const [, service = ''] = /^\/api\/([a-z-]+)\//.exec(incoming.url ?? '') ?? [];
  for (const upstream of upstreams.get(service) ?? upstreams.get('web') ?? []) {
    const answer = await ask(upstream, incoming, body).catch(() => undefined);
    if (answer === undefined) continue;
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    return;
  }
  outgoing.writeHead(502).end();
}

function ask(upstream: string, { url, method, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // A connection of its own: a kept one may be closed by the other side at this very moment.
    request(`${upstream}${url}`, { method, headers, agent: false }, resolve).once('error', reject).end(body);
  });
}
