import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '#libs/embedded-postgres/src/data-folder.js';
import { folderFailure, folderNotAFolder, folderNotOurs } from '#libs/embedded-postgres/src/embedded-postgres.errors.js';
import { hold } from '#libs/embedded-postgres/src/holder.js';
import { UserError } from '../user-error.js';
import type { LogKind, StartOptions } from './options.js';

/** What a start remembers of its data. */
interface Mark {
  readonly made?: string;
  /** Events lie in one log; with another one the regions would not hear what they have been told. */
  readonly log: LogKind;
  /** When the sample work orders had all been imported. */
  readonly sample?: string;
}

const markName = 'jingjinji.json';
/** What a start makes, and --reset deletes. The mark goes last: a reset that was cut off can be done again. */
const ours = ['postgres', 'keys', 'files', 'secrets.json', 'cells.log', 'running.json', markName];
/** What other commands and the system may have put beside it. */
const neighbours = ['kafka', 'screenshots', 'lost+found', '.DS_Store'];

/** The data folder of the three cells: empty or made by an earlier start, and used by one process at a time. */
export class CellsFolder {
  private constructor(
    readonly path: string,
    private mark: Mark,
    /** What `keep` deletes first. */
    private readonly stale: readonly string[],
    readonly release: () => void,
  ) {}

  /** Throws one line that says what to do. Changes nothing yet but that it is held, and touches nothing in a folder that is not ours. */
  static async open({ dataDir, reset, log }: Pick<StartOptions, 'dataDir' | 'reset' | 'log'>): Promise<CellsFolder> {
    try {
      await refuseForeign(dataDir);
      await makeFolders(dataDir);
      const { release } = hold({ path: dataDir, holderFile: join(dataDir, 'holder.json') });
      try {
        const known = reset ? undefined : await readMark(dataDir);
        return new CellsFolder(dataDir, markOf(dataDir, known, log), reset ? ours : [], release);
      } catch (failure) {
        release();
        throw failure;
      }
    } catch (failure) {
      throw folderFailure(dataDir, failure);
    }
  }

  /** No event of these cells was ever sent. */
  get isNew(): boolean {
    return this.mark.made === undefined;
  }

  get log(): LogKind {
    return this.mark.log;
  }

  /** True until the sample was imported to its end: a first start may have been cut off. */
  get wantsSample(): boolean {
    return this.mark.sample === undefined;
  }

  /** Makes it ours and deletes what shall go. Not before it is known that a start will be tried: one that is refused changes nothing. */
  async keep(): Promise<void> {
    for (const name of this.stale) await rm(join(this.path, name), { recursive: true, force: true });
    this.mark = { ...this.mark, made: this.mark.made ?? new Date().toISOString() };
    await writeMark(this.path, this.mark);
  }

  async hasSample(): Promise<void> {
    this.mark = { ...this.mark, sample: new Date().toISOString() };
    await writeMark(this.path, this.mark);
  }
}

async function refuseForeign(path: string): Promise<void> {
  if (!existsSync(path)) return;
  if (!(await stat(path)).isDirectory()) throw folderNotAFolder(path);
  const names = await readdir(path);
  if (names.includes(markName)) return;
  const foreign = names.find((name) => !neighbours.includes(name) && !name.startsWith('holder.json'));
  if (foreign !== undefined) throw folderNotOurs(path, foreign);
}

function markOf(path: string, known: Mark | undefined, wanted: LogKind | undefined): Mark {
  const log = known?.log ?? wanted ?? 'postgres';
  if (wanted !== undefined && wanted !== log) throw otherLog(path, log);
  return { ...known, log };
}

async function readMark(path: string): Promise<Mark | undefined> {
  const file = join(path, markName);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Mark) : undefined;
}

/** Whole or not at all: a full disk must not make the folder look like somebody else's. */
async function writeMark(path: string, mark: Mark): Promise<void> {
  const fresh = join(path, `holder.json.${markName}`);
  await writeFile(fresh, JSON.stringify(mark));
  await rename(fresh, join(path, markName));
}

const otherLog = (path: string, log: LogKind) =>
  new UserError(
    `${path} 的事件存放在 ${log} 日志中：请用 --log ${log}，或用 --data 换一个目录，或用 --reset 清空重建。` +
      `The events of this data folder are in the ${log} log: start with --log ${log}, choose another folder with --data, or start anew with --reset.`,
  );
