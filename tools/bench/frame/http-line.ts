import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection that sends ready-made bytes and reads whole answers: the load shares the cores with what it measures, and costs a tenth of
 * what `fetch` costs. One request at a time; no chunked answers.
 */
export class HttpLine {
  #received: Buffer[] = [];
  #waiting: { resolve: (answer: Answer) => void; reject: (failure: unknown) => void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (part) => this.read(part));
    socket.on('error', (failure) => this.#waiting?.reject(failure));
    socket.on('close', () => this.#waiting?.reject(new Error('the connection was closed')));
  }

  static open(url: string): Promise<HttpLine> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      socket.once('error', reject).once('connect', () => {
        socket.off('error', reject);
        resolve(new HttpLine(socket));
      });
    });
  }

  ask(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.socket.destroy();
  }

  private read(part: Buffer): void {
    this.#received.push(part);
    const all = this.#received.length === 1 ? part : Buffer.concat(this.#received);
    this.#received = [all];
    const head = all.indexOf(endOfHead);
    if (head < 0) return;
    const text = all.toString('latin1', 0, head);
    const begin = head + endOfHead.length;
    const end = begin + Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0);
    if (all.length < end) return;
    this.#received = [];
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(text.slice(9, 12)), body: all.subarray(begin, end) });
  }
}

/** The bytes of a request, made before the clock starts. */
export function bytesOf({ method, path, headers = {}, body }: Request): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = Object.entries({
    host: '127.0.0.1',
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}

/** Throws what the service said where it did not do what was asked. */
export function mustSucceed({ status, body }: Answer): Buffer {
  if (status < 200 || status > 299) throw new Error(`answered ${status}: ${body.toString().slice(0, 500)}`);
  return body;
}
