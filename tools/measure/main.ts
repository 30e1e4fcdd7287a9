import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../project-root.js';
import { main, UserError } from '../user-error.js';
import { type DuplicateMeasure, measureDuplicates, type Pair } from './duplicates.js';
import { measureRouting, type RoutingCase, type RoutingMeasure } from './routing.js';
import { readTruth, readWorkOrders } from './work-orders.js';

const usage = `npm run measure -- routing|duplicates [--file FILE] [--truth FILE] [--json]
  routing       which agency is proposed for published cases, against the one that acted
  duplicates    which rows of a hotline's file are called duplicates, against those that are
  --file FILE   routing: lines of JSON as in deploy/sample/routing-cases.jsonl; duplicates: CSV as in deploy/sample/hotline-work-orders.csv
  --truth FILE  lines “later row,earlier row”, by place in the file or by number, as in deploy/sample/duplicates.csv`;

type Values = ReturnType<typeof options>['values'];

await main(async () => {
  const { positionals, values } = options();
  const [what] = positionals;
  if (values.help || positionals.length !== 1) throw new UserError(usage);
  if (what === 'routing') told(await routing(values), values, tellRouting);
  else if (what === 'duplicates') told(await duplicates(values), values, tellDuplicates);
  else throw new UserError(usage);
});

function options() {
  const options = { file: { type: 'string' }, truth: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}

function sample(name: string): string {
  return join(projectRoot, 'deploy/sample', name);
}

async function routing({ file = sample('routing-cases.jsonl') }: Values): Promise<RoutingMeasure> {
  const text = await read(file);
  try {
    return measureRouting(text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as RoutingCase])));
  } catch (failure) {
    throw new UserError(`${file} 不是逐行的 JSON。It is not JSON line by line: ${(failure as Error).message}`);
  }
}

async function duplicates({ file, truth }: Values): Promise<DuplicateMeasure> {
  if (file !== undefined && truth === undefined) throw new UserError(`--file 须与 --truth 同用。--file needs --truth.\n${usage}`);
  const orders = readWorkOrders(await read(file ?? sample('hotline-work-orders.csv')));
  return measureDuplicates(orders, readTruth(await read(truth ?? sample('duplicates.csv')), orders));
}

function told<M>(measured: M, { json }: Values, tell: (measured: M) => void): void {
  if (json) console.log(JSON.stringify(measured));
  else tell(measured);
}

function tellRouting(measured: RoutingMeasure): void {
  for (const { id, asked, expected, got } of measured.misses) console.log(`✘ ${id}: ${asked}: 应为 expected ${expected}，得到 got ${got}`);
  console.log(`${measured.right} / ${measured.rows} 正确 right`);
}

function tellDuplicates(measured: DuplicateMeasure): void {
  const line = (sign: string, { later, earlier, score, why }: Pair) => console.log(`${sign} ${later} = ${earlier}  ${score}  ${why}`);
  for (const pair of measured.called.filter((each) => !measured.falseAlarms.includes(each))) line('✔', pair);
  for (const pair of measured.misses) line('✘ 漏判 missed', pair);
  for (const pair of measured.falseAlarms) line('✘ 误判 false alarm', pair);
  const share = (of: number) => `${(of * 100).toFixed(1)} %`;
  console.log(
    `${measured.rows} 行 rows，${measured.planted} 个重复 duplicates：准确率 precision ${share(measured.precision)}，召回率 recall ${share(measured.recall)}`,
  );
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new UserError(`无法读取 ${file}。Cannot read it.`);
  });
}
