import { connect, createServer } from 'node:net';
import { UserError } from '../user-error.js';

/** The port if it is free, a free one for 0. Somebody may still take it before the broker does; then the broker says so. */
export async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen({ port: wanted, host: '127.0.0.1' }, resolve));
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      throw new UserError(
        `端口 ${wanted} 不可用（${code}），请用 --port 换一个。Port ${wanted} on 127.0.0.1 cannot be used (${code}); choose another with --port.`,
      );
    }
    throw failure;
  }
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : wanted;
}

/** Whether somebody listens on the port. */
export function answers(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}
