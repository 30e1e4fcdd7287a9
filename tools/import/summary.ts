import { type Region, regionNames } from '#libs/domain/src/region.js';
import type { ImportJob } from './import-job.js';

export interface Outcome {
  readonly region: Region;
  readonly job?: ImportJob;
  readonly failure?: string;
  readonly refusedTo?: string;
}

const heads = ['地区', '读取', '登记', '关联', '已有', '他处受理', '退回'] as const;
const headsEn = ['', 'read', 'new', 'linked', 'known', 'other desk', 'refused'] as const;

/** A table of what became of the rows, and below it what there is to do. */
export function summary(outcomes: readonly Outcome[]): string {
  const figures = outcomes.flatMap(({ region, job }) => {
    if (job === undefined) return [];
    const { read, registered, linked, already, otherDesk, refused } = job.rows;
    return [[regionNames[region].zh, ...[read, registered, linked, already, otherDesk, refused].map(String)]];
  });
  const rows = figures.length === 0 ? [] : [heads, headsEn, ...figures];
  const table = rows.map((cells) => cells.map((cell, place) => (place === 0 ? right : left)(cell)).join(' '));
  return [...table, ...outcomes.flatMap(notes)].join('\n');
}

/** 0: every row is in; 2: rows were refused; 1: a file was refused, or an import failed. */
export function exitCode(outcomes: readonly Outcome[]): 0 | 1 | 2 {
  if (outcomes.some(({ job }) => job?.state !== 'done')) return 1;
  return outcomes.some(({ job }) => (job?.rows.refused ?? 0) > 0) ? 2 : 0;
}

function notes({ region, job, failure, refusedTo }: Outcome): string[] {
  const { zh } = regionNames[region];
  const unknown = job?.columns.unknown ?? [];
  return [
    ...(failure === undefined ? [] : [`✘ ${zh}：${failure}`]),
    ...(job?.reason === undefined ? [] : [`✘ ${zh}：${job.reason.sentence} ${job.reason.sentenceEn}（${job.reason.code}）`]),
    ...(unknown.length === 0 ? [] : [`${zh}：未读取的列 columns passed over: ${unknown.join('、')}`]),
    ...(job?.refusedFile === true && refusedTo !== undefined
      ? [`${zh}：退回的行和改法在 ${refusedTo}，改好后可直接导入。Refused rows, with reasons; mend and import that file.`]
      : []),
  ];
}

/** Chinese characters take two places on a terminal. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffff]/.test(sign) ? 2 : 1), 0);
const left = (text: string) => ' '.repeat(Math.max(0, 10 - widthOf(text))) + text;
const right = (text: string) => text + ' '.repeat(Math.max(0, 6 - widthOf(text)));
