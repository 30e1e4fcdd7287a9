import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Speaks clamd's side of INSTREAM and finds the EICAR test file, or whatever `isBad` says. */
export async function startClamd(isBad: (bytes: Buffer) => boolean): Promise<{ address: string; stop(): Promise<void> }> {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece]);
      const bytes = streamed(heard);
      if (bytes !== undefined) socket.end(isBad(bytes) ? 'stream: Test-Signature FOUND\0' : 'stream: OK\0');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** What was sent, once its end is here. */
function streamed(heard: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 'zINSTREAM\0'.length; heard.length >= at + 4; ) {
    const size = heard.readUInt32BE(at);
    if (size === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return undefined;
}
