import { sentenceEnOf, sentenceOf, sumOf } from '#libs/service/src/doctor/doctor-sentence.js';
import type { CellDesk } from './cell-desk.js';
import { desksIn, findCells } from './desks.js';
import { type Examination, examine } from './examine.js';
import { readOptions, usage } from './options.js';

export interface Said {
  readonly print: (line: string) => void;
  readonly tell: (line: string) => void;
}

/** `npm run doctor`: examines the cells, leaves the report for their pages, and says what was found. Answers the exit code. */
export async function doctor(args: readonly string[], { print, tell }: Said): Promise<0 | 2> {
  const options = readOptions(args);
  if (options.help) {
    print(usage);
    return 0;
  }
  const desks = await desksIn(await findCells(options));
  const examination = await examine(desks, { tell });
  await leave(desks, examination);
  for (const line of options.json ? [inJson(examination)] : inWords(examination)) print(line);
  return sumOf(examination.counts) === 0 ? 0 : 2;
}

/** For the badge of each cell's page. */
async function leave(desks: readonly CellDesk[], { matters, counts, waiting, behind, findings }: Examination): Promise<void> {
  const report = { matters, counts, waiting, behind, findings: findings.slice(0, 200) };
  await Promise.all(desks.map((desk) => desk.leave(report)));
}

function inJson(examination: Examination): string {
  const { counts } = examination;
  return JSON.stringify({ ...examination, sentence: sentenceOf(counts), sentenceEn: sentenceEnOf(counts) });
}

function inWords({ matters, counts, waiting, behind, findings }: Examination): string[] {
  const found = findings.flatMap(({ kind, matterId, what, whatEn, advice, adviceEn }) => [
    `✘ ${kind}${matterId === undefined ? '' : ` ${matterId}`}`,
    ...[what, whatEn, `→ ${advice}`, `→ ${adviceEn}`].map((line) => `    ${line}`),
  ]);
  const regions = behind.join('、');
  const late = `… ${waiting} 件未能比对：${regions} 还没有读完日志。${waiting} matters could not be compared: ${behind.join(', ')} has not read the log to its end.`;
  return [
    ...found,
    ...(waiting > 0 ? [late] : []),
    `${sumOf(counts) === 0 ? '✔' : '✘'} ${matters} 件事项 matters：${sentenceOf(counts)}`,
    sentenceEnOf(counts),
  ];
}
