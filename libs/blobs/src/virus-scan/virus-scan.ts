import { connect, type Socket } from 'node:net';
import type { StoredBlob } from '../blob-store.js';

/** Said with every file. `not-scanned`: there is no scanner, or it did not answer. */
export type Scan =
  | { readonly state: 'clean' }
  | { readonly state: 'not-scanned'; readonly why: 'no-scanner' | 'scanner-failed' }
  | { readonly state: 'infected'; readonly signature: string };

export const scanStates = ['clean', 'not-scanned'] as const;

/** Milliseconds in which clamd must take or say something. */
const patience = 60_000;

/** Asks clamd (its INSTREAM command) about a file, where one is configured. Never fails: what could not be asked is `not-scanned`, and `tell` hears why. */
export class VirusScan {
  constructor(
    private readonly address: URL | undefined,
    private readonly tell: (failure: unknown) => void,
  ) {}

  async scan(blob: StoredBlob): Promise<Scan> {
    if (this.address === undefined) return { state: 'not-scanned', why: 'no-scanner' };
    try {
      return verdict(await asked(connected(this.address), blob));
    } catch (failure) {
      this.tell(failure);
      return { state: 'not-scanned', why: 'scanner-failed' };
    }
  }
}

const connected = ({ protocol, hostname, port, pathname }: URL): Socket =>
  protocol === 'unix:' ? connect(pathname) : connect(Number(port || 3310), hostname.replaceAll(/[[\]]/g, ''));

async function asked(socket: Socket, blob: StoredBlob): Promise<string> {
  socket.setTimeout(patience, () => socket.destroy(new Error(`clamd said nothing for ${patience} ms`)));
  const answer = answerOf(socket);
  // It may refuse before all is sent, as with a file above its StreamMaxLength: the answer is what counts.
  const sent = send(socket, blob).catch((failure: unknown) => socket.destroy(failure as Error));
  try {
    return await answer;
  } finally {
    socket.destroy();
    await sent;
  }
}

async function send(socket: Socket, blob: StoredBlob): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of blob.read()) await written(socket, Buffer.concat([sizeOf(piece.length), piece]));
  await written(socket, sizeOf(0));
}

const written = (socket: Socket, bytes: Buffer) =>
  new Promise<void>((resolve, reject) => {
    if (socket.destroyed) resolve();
    else socket.write(bytes, (failure) => (failure && !socket.destroyed ? reject(failure) : resolve()));
  });

function sizeOf(length: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return size;
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`clamd closed the line after “${said}”`)));
  });
}

function verdict(said: string): Scan {
  if (said === 'stream: OK') return { state: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (signature === undefined) throw new Error(`clamd said ${said}`);
  return { state: 'infected', signature };
}
