import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isRegion, type Region, regions } from '#libs/domain/src/region.js';
import { UserError } from '../user-error.js';

export interface ImportOptions {
  readonly file: string;
  readonly regions: readonly Region[];
  readonly url?: string;
  readonly username?: string;
  readonly password?: string;
  readonly dataDir: string;
}

export const usage = `npm run import -- FILE --region beijing|tianjin|hebei|all [--url URL] [--username U] [--password P] [--data DIR]
  FILE             hotline work orders as CSV (UTF-8 or GB18030) or XLSX
  --region         whose cell gets the file; all: each takes the rows of its own desk
  --url URL        the address of that cell (default: the one that npm start runs)
  --username U     who imports (default: the demo operator of the region); the password is asked for where it is not known
  --data DIR       the data folder of npm start (default .data)
Exit code 0: every row is in; 2: rows were refused, see FILE.refused.REGION.csv; 1: it failed.`;

const wrong = (what: string) => new UserError(`${what}\n${usage}`);

export function readOptions(args: readonly string[]): ImportOptions | 'help' {
  const { values, positionals } = parsed(args);
  if (values.help === true) return 'help';
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw wrong('请给出一个文件。Name one file.');
  const chosen = values.region === 'all' ? regions : values.region !== undefined && isRegion(values.region) ? [values.region] : undefined;
  if (chosen === undefined) throw wrong('--region 应为 beijing、tianjin、hebei 或 all。--region must be beijing, tianjin, hebei or all.');
  if (values.url !== undefined && !(URL.canParse(values.url) && chosen.length === 1))
    throw wrong('--url 应为一个地址，并只用于一个地区。--url must be an address, of one region.');
  const { url, username, password } = values;
  return {
    ...{ file: resolve(file), regions: chosen, dataDir: resolve(values.data ?? '.data') },
    ...(url === undefined ? {} : { url: url.replace(/\/+$/, '') }),
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  };
}

function parsed(args: readonly string[]) {
  const word = { type: 'string' } as const;
  const options = { region: word, url: word, username: word, password: word, data: word, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (failure) {
    throw wrong((failure as Error).message);
  }
}
