import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isRegion, type Region, regionNames, regions } from '#libs/domain/src/region.js';
import type { UploadKind } from '#libs/rules/src/upload.js';
import { type CellClient, runningCells, signInAs } from '../cell-client.js';
import { UserError } from '../user-error.js';

const usage = `npm run rules -- load FILE [--region R] [--preview]
  load FILE     loads a year's calendar, a law or the region's own settings (JSON) as the administrator of each running cell,
                after telling how many running deadlines would end on another day
  --region R    only beijing, tianjin or hebei
  --preview     tells, and loads nothing
  --data DIR    the data folder of the running cells (default .data)`;

interface Preview {
  readonly key: string;
  readonly running: number;
  readonly moved: number;
  readonly firm: number;
  readonly more: boolean;
}

/** The same two requests as the page sends: a preview, then the load, each checked, permitted and audited by the cell. */
export async function loadFile(args: readonly string[], say: (line: string) => void): Promise<void> {
  const { file, dataDir, wanted, previewOnly } = options(args);
  const upload = await readUpload(file);
  const running = await runningCells(dataDir);
  if (running === undefined)
    throw new UserError(`${dataDir} 没有运行中的系统：请先运行 npm start。Nothing runs on that folder; run "npm start" first.`);
  for (const region of wanted) await loadInto(await signInAs(running, region, 'administrator'), { region, upload, previewOnly }, say);
}

interface Loading {
  readonly region: Region;
  readonly upload: RuleUpload;
  readonly previewOnly: boolean;
}

/** One cell, as its administrator. */
export async function loadInto(cell: CellClient, { region, upload, previewOnly }: Loading, say: (line: string) => void): Promise<void> {
  const { zh } = regionNames[region];
  const { key, running: looked, moved, firm, more } = await cell.post<Preview>('/api/complaint-intake/deadline-previews', upload);
  say(
    `${zh} ${key}：${looked}${more ? '+' : ''} 个期限中 ${moved} 个届满日改变、${firm} 个不再暂定。${moved} of ${looked} deadlines would end on another day.`,
  );
  if (previewOnly) return;
  const loaded = await cell.post<{ key: string; version: number }>('/api/web/rule-files', upload);
  say(`${zh} ${loaded.key}：已载入第 ${loaded.version} 版。Loaded as version ${loaded.version}.`);
}

interface RuleUpload {
  readonly kind: UploadKind;
  readonly content: object;
}

export async function readUpload(file: string): Promise<RuleUpload> {
  const text = await readFile(file, 'utf8').catch((failure: NodeJS.ErrnoException) => {
    throw new UserError(`无法读取 ${file}（${failure.code}）。It cannot be read.`);
  });
  const content = objectIn(text);
  if (content === undefined) throw new UserError(`${file} 不是 JSON 对象。It is no JSON object.`);
  // Which of the three it is shows from what it holds, as on the page; whether it is right is for the cell to say.
  const kind = 'days' in content ? 'calendar' : 'amounts' in content || 'rollOnWeekends' in content ? 'settings' : 'rules';
  return { kind, content };
}

function objectIn(text: string): object | undefined {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function options(args: readonly string[]) {
  const word = { type: 'string' } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({ args: [...args], options: { region: word, data: word, preview: { type: 'boolean' } }, allowPositionals: true }),
  );
  const [command, file, ...more] = positionals;
  if (command !== 'load' || file === undefined || more.length > 0) throw new UserError(usage);
  const { region } = values;
  if (region !== undefined && !isRegion(region)) throw new UserError(`没有地区 ${region}。--region is beijing, tianjin or hebei.`);
  return {
    file,
    dataDir: resolve(values.data ?? '.data'),
    wanted: region === undefined ? regions : [region],
    previewOnly: values.preview === true,
  };
}

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
