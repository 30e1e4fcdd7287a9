import { createServer } from 'node:net';
import { regions } from '#libs/domain/src/region.js';
import { UserError } from '../user-error.js';

export const host = '127.0.0.1';

/** Throws which one is taken. */
export async function portsMustBeFree(base: number): Promise<void> {
  for (const index of regions.keys()) await mustBeFree(base + index);
}

function mustBeFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', (failure: NodeJS.ErrnoException) => reject(explained(failure, port)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}

function explained(failure: NodeJS.ErrnoException, port: number): Error {
  if (failure.code === 'EADDRINUSE')
    return new UserError(
      `端口 ${port} 已被占用：请关闭占用它的程序，或用 --port-base 换一组端口。Port ${port} is in use: stop the program that uses it, or choose others with --port-base.`,
    );
  if (failure.code === 'EACCES')
    return new UserError(
      `当前用户不能使用端口 ${port}：请用 --port-base 选 1024 以上的端口。This user may not listen on port ${port}: choose ports above 1024 with --port-base.`,
    );
  return failure;
}
