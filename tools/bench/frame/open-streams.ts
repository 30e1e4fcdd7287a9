import { connect, type Socket } from 'node:net';
import { bytesOf } from './http-line.js';
import { until } from './timing.js';

/** Pages that listen for changes. They read and forget; what counts is that each hears. */
export class OpenStreams {
  readonly #heard = new Set<Socket>();
  #lost: unknown;

  private constructor(private readonly sockets: readonly Socket[]) {
    for (const socket of sockets) {
      socket.on('data', (part) => part.includes('event: matter') && this.#heard.add(socket));
      socket.on('error', (failure) => {
        this.#lost ??= failure;
      });
    }
  }

  static async open(url: string, token: string, count: number): Promise<OpenStreams> {
    const request = bytesOf({ method: 'GET', path: '/api/case-status/stream', headers: { authorization: `Bearer ${token}` } });
    const streams = new OpenStreams(await Promise.all(Array.from({ length: count }, () => opened(url))));
    for (const socket of streams.sockets) socket.write(request);
    return streams;
  }

  /** Every stream has told a change: it is open, and works. */
  async allHeard(): Promise<void> {
    await until('every stream to tell a change', async () => {
      if (this.#lost !== undefined) throw this.#lost;
      return this.#heard.size === this.sockets.length;
    });
  }

  async close(): Promise<void> {
    await Promise.all(
      this.sockets.map((socket) => {
        const closed = new Promise((resolve) => socket.once('close', resolve));
        socket.destroy();
        return closed;
      }),
    );
  }
}

function opened(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    socket.once('error', reject).once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}
