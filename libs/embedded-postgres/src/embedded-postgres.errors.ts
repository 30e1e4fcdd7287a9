export type StartFailure =
  | 'port-in-use'
  | 'port-not-allowed'
  | 'other-version'
  | 'folder-not-writable'
  | 'folder-not-a-folder'
  | 'folder-not-ours'
  | 'folder-of-another-user'
  | 'folder-unreachable'
  | 'folder-in-use'
  | 'password-missing'
  | 'disk-full'
  | 'initdb-failed'
  | 'did-not-start'
  | 'binaries-missing'
  | 'binaries-do-not-run';

/** Why the embedded PostgreSQL did not start. `message` is one line, Chinese then English, and says what to do; show it without the stack. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly reason: StartFailure,
    chinese: string,
    english: string,
    options?: ErrorOptions,
  ) {
    super(`${chinese} ${english}`, options);
  }
}

export const portInUse = (port: number) =>
  new EmbeddedPostgresError(
    'port-in-use',
    `数据库端口 ${port} 已被占用：请关闭占用它的程序，或换一个端口。`,
    `Database port ${port} is in use: stop the program that uses it, or choose another port.`,
  );

export const portNotAllowed = (port: number) =>
  new EmbeddedPostgresError(
    'port-not-allowed',
    `当前用户不能使用端口 ${port}：请换一个 1024 以上的端口。`,
    `This user may not listen on port ${port}: choose one above 1024.`,
  );

export const otherVersion = (folder: string, theirs: string, ours: string) =>
  new EmbeddedPostgresError(
    'other-version',
    `数据目录 ${folder} 属于 PostgreSQL ${theirs}，本程序自带的是 ${ours}：请用 --data 换一个目录，或用 --reset 清空重建。`,
    `The data folder belongs to PostgreSQL ${theirs}, this program brings ${ours}: choose another with --data, or start anew with --reset.`,
  );

export const folderNotWritable = (folder: string, cause: unknown) =>
  new EmbeddedPostgresError(
    'folder-not-writable',
    `数据目录 ${folder} 不可写：请修改其权限，或用 --data 换一个目录。`,
    `The data folder cannot be written: mend its permissions, or choose another with --data.`,
    { cause },
  );

export const folderNotAFolder = (folder: string) =>
  new EmbeddedPostgresError(
    'folder-not-a-folder',
    `数据路径 ${folder} 不是目录：请用 --data 换一个目录。`,
    `The data path is not a folder: choose another with --data.`,
  );

export const folderNotOurs = (folder: string, found: string) =>
  new EmbeddedPostgresError(
    'folder-not-ours',
    `目录 ${folder} 里有别的文件（${found}），不会动它：请用 --data 换一个空目录。`,
    `The folder holds other files (${found}) and is left alone: choose an empty one with --data.`,
  );

export const folderOfAnotherUser = (folder: string, owner: number) =>
  new EmbeddedPostgresError(
    'folder-of-another-user',
    `数据目录 ${folder} 属于另一用户（uid ${owner}）：请用该用户启动，或执行 chown -R，或用 --data 换一个目录。`,
    `The data folder belongs to another user (uid ${owner}): start as that user, chown -R it, or choose another with --data.`,
  );

export const folderUnreachable = (folder: string, user: string) =>
  new EmbeddedPostgresError(
    'folder-unreachable',
    `PostgreSQL 不能以 root 运行，而用户 ${user} 进不了 ${folder}：请用 --data 换一个目录（例如 /var/tmp 下），或以普通用户启动。`,
    `PostgreSQL refuses root, and user ${user} cannot enter that folder: choose another with --data (below /var/tmp, say), or start as an ordinary user.`,
  );

export const folderInUse = (folder: string, pid: number) =>
  new EmbeddedPostgresError(
    'folder-in-use',
    `数据目录 ${folder} 正被进程 ${pid} 使用：请先停止它，或用 --data 换一个目录。`,
    `The data folder is in use by process ${pid}: stop that one first, or choose another with --data.`,
  );

export const passwordMissing = (file: string) =>
  new EmbeddedPostgresError(
    'password-missing',
    `数据库口令文件 ${file} 不见了：请把它放回去，或用 --reset 清空重建。`,
    `The database password file is missing: put it back, or start anew with --reset.`,
  );

export const diskFull = (folder: string) =>
  new EmbeddedPostgresError(
    'disk-full',
    `磁盘已满，无法写入 ${folder}：请腾出至少 300 MB 后再启动，或用 --data 换一个磁盘。`,
    `The disk is full: free at least 300 MB and start again, or choose a folder on another disk with --data.`,
  );

export const initdbFailed = (folder: string, said: string) =>
  new EmbeddedPostgresError(
    'initdb-failed',
    `无法在 ${folder} 建立数据库（${said}）：请排除此原因，或用 --data 换一个目录。`,
    `The database could not be created (initdb said: ${said}): mend that, or choose another folder with --data.`,
  );

export const didNotStart = (folder: string, said: string) =>
  new EmbeddedPostgresError(
    'did-not-start',
    `${folder} 中的 PostgreSQL 没有启动（${said}）：请排除此原因，或用 --reset 清空重建。`,
    `PostgreSQL did not start (it said: ${said}): mend that, or start anew with --reset.`,
  );

export const binariesMissing = (platform: string) =>
  new EmbeddedPostgresError(
    'binaries-missing',
    `找不到 ${platform} 的 PostgreSQL 程序：请执行 npm ci（不要加 --omit=optional）。`,
    `No PostgreSQL binaries for ${platform} are installed: run npm ci (without --omit=optional).`,
  );

export const binariesDoNotRun = (binary: string, said: string) =>
  new EmbeddedPostgresError(
    'binaries-do-not-run',
    `PostgreSQL 程序 ${binary} 在这台机器上不能运行（${said}）：需要 glibc 系统（如 Debian、Ubuntu）或 macOS；也可执行 npm rebuild。`,
    `The PostgreSQL binary does not run here (${said}): it needs a glibc Linux or macOS; npm rebuild may help.`,
  );

// The last block that fits in part is told as a short write, without the system's words.
const tells = /no space left on device|disk quota exceeded|wrote only \d+ of \d+ bytes|check free disk space/i;

/** The named error for a failed file operation in the data folder; what is no file error comes back as it is. */
export function folderFailure(folder: string, error: unknown): unknown {
  const { code, errno, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (errno === undefined || syscall?.startsWith('spawn')) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder);
  if (code === 'ENOTDIR' || code === 'EEXIST') return folderNotAFolder(folder);
  return path === undefined ? error : folderNotWritable(folder, error);
}

export const tellsOfFullDisk = (lines: string): boolean => tells.test(lines);
