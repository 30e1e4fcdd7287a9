import { connect } from 'node:net';
import type { RawAnswer } from './access.answers.js';

/** Bytes on a connection of their own, and the first answer to them; undefined where there was none. */
export async function talk(url: string, bytes: string | Buffer): Promise<RawAnswer | undefined> {
  return answerIn(await heard(url, bytes, (text) => answerIn(text) !== undefined));
}

/** All that comes back until the server hangs up. */
export const talkToTheEnd = async (url: string, bytes: string | Buffer): Promise<string> =>
  (await heard(url, bytes, () => false)).toString();

/** Says something and goes without waiting. */
export async function hangUpOn(url: string, bytes: Buffer): Promise<void> {
  const { hostname, port } = new URL(url);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, () => socket.destroy()));
    socket.once('error', reject).once('close', () => resolve());
  });
}

function heard(url: string, bytes: string | Buffer, isEnough: (heard: Buffer) => boolean): Promise<Buffer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let all = Buffer.alloc(0);
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no end after ${all.toString().slice(0, 200)}`)));
    socket.on('data', (piece) => {
      all = Buffer.concat([all, piece]);
      if (isEnough(all)) socket.destroy();
    });
    socket.once('error', (failure: NodeJS.ErrnoException) => (isCut(failure) ? resolve(all) : reject(failure)));
    socket.once('close', () => resolve(all));
    socket.write(bytes);
  });
}

/** A server that refuses may hang up while we still speak. */
const isCut = ({ code }: NodeJS.ErrnoException) => code === 'ECONNRESET' || code === 'EPIPE';

/** Complete answers with a length only, as all of ours that are no streams have one. */
function answerIn(heard: Buffer): RawAnswer | undefined {
  const end = heard.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = heard.subarray(0, end).toString().split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const length = Number(headers['content-length'] ?? 0);
  const rest = heard.subarray(end + 4);
  if (rest.length < length) return undefined;
  return { status: Number(first.split(' ')[1]), headers, body: rest.subarray(0, length).toString() };
}
