import { statfs } from 'node:fs/promises';

/** Something the person at the keyboard can mend. Its message says what to do; no stack is shown. */
export class UserError extends Error {}

const diskFull = '磁盘已满：请清理磁盘空间后再启动。The disk is full; make room and start again.';

/** Less than this is no room: PostgreSQL takes its journal in pieces of 16 MB. */
const leastRoom = 32 * 1024 * 1024;

/**
 * The failure, or that the disk is full where it is: what a database without room says first gets lost behind what it says next.
 * `folder` is where the room is needed.
 */
export async function orDiskFull(failure: unknown, folder: string): Promise<unknown> {
  if (failure instanceof UserError) return failure;
  const room = await statfs(folder).catch(() => undefined);
  return room !== undefined && room.bavail * room.bsize < leastRoom ? new UserError(diskFull) : failure;
}

/** Runs a command; what a person can mend ends in one line and exit code 1. */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (failure) {
    console.error(`✘ ${lineOf(failure)}`);
    process.exit(1);
  }
}

function lineOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { code, syscall, path, address, port } = failure as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用：请关闭占用它的程序，或用 --port-base 换一组端口。Port ${port} on ${address} is in use; free it or choose others with --port-base.`;
  if (code === 'ENOSPC' || code === '53100') return diskFull;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `无法写入 ${path ?? ''}：请更改权限，或用 --data 指定可写的目录。Cannot write ${path ?? ''} (${syscall}); give write permission or choose another folder with --data.`;
  // Where several addresses of one host were tried, Node puts the reasons into parts of an error without words.
  if (failure.message === '' && failure instanceof AggregateError) return failure.errors.map(lineOf).join('; ');
  return failure.message === '' ? (code ?? failure.name) : failure.message;
}
