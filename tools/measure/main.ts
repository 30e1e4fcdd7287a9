import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../project-root.js';
import { main, UserError } from '../user-error.js';
import { measureRouting, type RoutingCase } from './routing.js';

const usage = `npm run measure -- routing [--file FILE] [--json]
  routing      which agency is proposed for published cases, against the one that acted
  --file FILE  lines of JSON as in deploy/sample/routing-cases.jsonl`;

await main(async () => {
  const { positionals, values } = options();
  if (values.help || positionals.length !== 1 || positionals[0] !== 'routing') throw new UserError(usage);
  const measured = measureRouting(await casesIn(values.file ?? join(projectRoot, 'deploy/sample/routing-cases.jsonl')));
  if (values.json) return console.log(JSON.stringify(measured));
  for (const { id, asked, expected, got } of measured.misses) console.log(`✘ ${id}: ${asked}: 应为 expected ${expected}，得到 got ${got}`);
  console.log(`${measured.right} / ${measured.rows} 正确 right`);
});

function options() {
  const options = { file: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}

async function casesIn(file: string): Promise<RoutingCase[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`无法读取 ${file}。Cannot read it.`);
  });
  try {
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as RoutingCase]));
  } catch (failure) {
    throw new UserError(`${file} 不是逐行的 JSON。It is not JSON line by line: ${(failure as Error).message}`);
  }
}
