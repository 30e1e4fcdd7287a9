import { readFile } from 'node:fs/promises';
import { regions } from '#libs/domain/src/region.js';
import { type RunningCells, runningCells } from '../cell-client.js';
import { UserError } from '../user-error.js';
import { CellDesk } from './cell-desk.js';
import type { DoctorOptions } from './options.js';

export type Cells = Pick<RunningCells, 'cells' | 'accounts'>;

/** A desk in each of the three cells: a comparison of two says nothing of the third. */
export async function desksIn({ cells, accounts }: Cells): Promise<CellDesk[]> {
  const desks = regions.map((region) => {
    const cell = cells.find((each) => each.region === region);
    const account = accounts.find((each) => each.region === region && each.roles.includes('administrator'));
    if (cell === undefined || account === undefined)
      throw new UserError(`没有 ${region} 的地址或管理员账号。No address or no administrator's account of ${region}.`);
    return CellDesk.signIn(region, cell.url, { user: account.username, password: account.password });
  });
  return Promise.all(desks);
}

export async function findCells({ dataDir, cells }: DoctorOptions): Promise<Cells> {
  if (cells !== undefined) return readCells(cells);
  const running = await runningCells(dataDir);
  if (running !== undefined) return running;
  throw new UserError(
    `${dataDir} 没有运行中的系统：请先运行 npm start，或用 --data、--cells 指明。Nothing runs on that folder; start it, or name the cells with --data or --cells.`,
  );
}

async function readCells(file: string): Promise<Cells> {
  try {
    const { cells, accounts } = JSON.parse(await readFile(file, 'utf8')) as Partial<Cells>;
    if (Array.isArray(cells) && Array.isArray(accounts)) return { cells, accounts };
  } catch (failure) {
    throw new UserError(`无法读取 ${file}：${(failure as Error).message}。The list of cells cannot be read.`);
  }
  throw new UserError(`${file} 里没有 cells 和 accounts。It does not name the cells and the accounts.`);
}
