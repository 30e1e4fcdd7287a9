import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { StoredBlob } from '../blob-store.js';
import { VirusScan } from './virus-scan.js';

const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const blobOf = (text: string): StoredBlob => ({
  sha256: '',
  bytes: text.length,
  async *read() {
    for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7));
  },
});

let server: Server | undefined;
afterEach(async () => {
  server?.close();
  if (server) await once(server, 'close');
  server = undefined;
});

/** Speaks clamd's side of INSTREAM. */
async function clamd(answer: (text: string) => string): Promise<URL> {
  server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece]);
      const text = chunksOf(heard);
      if (text !== undefined) socket.end(`${answer(text)}\0`);
    });
    socket.on('error', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new URL(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

function chunksOf(heard: Buffer): string | undefined {
  if (!heard.toString('latin1').startsWith('zINSTREAM\0')) return undefined;
  let [at, text] = [10, ''];
  while (heard.length >= at + 4) {
    const size = heard.readUInt32BE(at);
    if (size === 0) return text;
    text += heard.subarray(at + 4, at + 4 + size).toString();
    at += 4 + size;
  }
  return undefined;
}

const failures: unknown[] = [];
const scanOf = (address: URL | undefined) => new VirusScan(address, (failure) => failures.push(failure));

describe('The virus scan', () => {
  const verdict = (text: string) => (text.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');

  test('sends the whole file and believes the scanner', async () => {
    const scan = scanOf(await clamd(verdict));
    expect(await scan.scan(blobOf('一封投诉信'))).toEqual({ state: 'clean' });
    expect(await scan.scan(blobOf(`${'.'.repeat(100)}${eicar}`))).toEqual({ state: 'infected', signature: 'Eicar-Test-Signature' });
  });

  test('says plainly where there is no scanner', async () => {
    expect(await scanOf(undefined).scan(blobOf('x'))).toEqual({ state: 'not-scanned', why: 'no-scanner' });
  });

  test.each([
    ['is too small for the file', () => 'INSTREAM size limit exceeded. ERROR'],
    ['says what nobody understands', () => 'PONG'],
  ])('calls nothing clean where the scanner %s', async (_how, answer) => {
    expect(await scanOf(await clamd(answer)).scan(blobOf('x'))).toEqual({ state: 'not-scanned', why: 'scanner-failed' });
    expect(failures.length).toBeGreaterThan(0);
  });

  test('calls nothing clean where the scanner hangs up, or is not there', async () => {
    const sockets: Socket[] = [];
    const address = await clamd(verdict);
    server?.removeAllListeners('connection').on('connection', (socket) => {
      sockets.push(socket);
      socket.destroy();
    });
    const scan = scanOf(address);
    expect(await scan.scan(blobOf('x'.repeat(1_000)))).toEqual({ state: 'not-scanned', why: 'scanner-failed' });
    server?.close();
    await once(server as Server, 'close');
    server = undefined;
    expect(await scan.scan(blobOf('x'))).toEqual({ state: 'not-scanned', why: 'scanner-failed' });
  });
});
