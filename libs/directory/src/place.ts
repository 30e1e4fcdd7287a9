import type { Region } from '#libs/domain/src/region.js';
import { type Division, type DivisionLevel, isUnderProvince, pathOf } from './division.js';

/** `high`: written out. `medium`: one thing was left out or shortened and only one reading is left. `low`: more than one. */
export type PlaceConfidence = 'high' | 'medium' | 'low';

export type PlaceProblem = 'unknown-division' | 'wrong-city' | 'pseudo-code' | 'ambiguous' | 'empty';

export interface FoundPlace {
  readonly found: true;
  readonly code: string;
  readonly name: string;
  /** The name with all that it lies in. */
  readonly path: string;
  readonly region: Region;
  readonly level: DivisionLevel;
  readonly confidence: PlaceConfidence;
  /** In Chinese, for the officer who checks it. */
  readonly why: string;
}

export interface UnknownPlace {
  readonly found: false;
  readonly reason: PlaceProblem;
  /** In Chinese: what is wrong and how to mend it. */
  readonly sentence: string;
  /** What was probably meant. Never taken without somebody's word. */
  readonly suggestion?: string;
}

export type Place = FoundPlace | UnknownPlace;

/** Something that had to be assumed to read a place. */
export interface Assumption {
  readonly text: string;
  /** How many steps of confidence it costs. */
  readonly costs: number;
}

const steps: readonly PlaceConfidence[] = ['high', 'medium', 'low'];

export function foundPlace(division: Division, assumed: readonly Assumption[]): FoundPlace {
  const cost = assumed.reduce((sum, { costs }) => sum + costs, 0);
  const notes = assumed.map(({ text }) => text);
  if (isUnderProvince(division)) notes.push(`${division.name}由省直管`);
  return {
    found: true,
    code: division.code,
    name: division.name,
    path: pathOf(division),
    region: division.region,
    level: division.level,
    confidence: steps[Math.min(cost, steps.length - 1)]!,
    why: notes.length > 0 ? notes.join('；') : '区划名称逐级相符',
  };
}

const refuse = (reason: PlaceProblem, sentence: string, suggestion?: string): UnknownPlace => ({
  found: false,
  reason,
  sentence,
  ...(suggestion === undefined ? {} : { suggestion }),
});

export const nothingWritten = (): UnknownPlace => refuse('empty', '没有填写地点。请写省市和区县，例如“天津市武清区”。');

export const notOneOf = (words: string, candidates: readonly Division[]): UnknownPlace =>
  refuse('ambiguous', `“${words}”不止一处：${candidates.map(pathOf).join('、')}。请写出它所在的省市。`);

export const moreThanOne = (first: Division, second: string): UnknownPlace =>
  refuse('ambiguous', `写了不止一个地点：${pathOf(first)}和“${second}”。请只留事发的一处。`);

export function elsewhere(words: string, named: Division, real: Division | undefined): UnknownPlace {
  const sentence = `${pathOf(named)}没有“${words}”`;
  if (real === undefined) return refuse('wrong-city', `${sentence}，别处有同名的。请核对省市和区县。`);
  return refuse('wrong-city', `${sentence}，它是${pathOf(real)}。请核对，若确是那里，请改为“${pathOf(real)}”。`, pathOf(real));
}

export function unknownDivision(words: string, within: Division | undefined, meant: Division | undefined): UnknownPlace {
  const where = within === undefined ? '北京、天津、河北三地' : pathOf(within);
  const hint = meant === undefined ? '请核对，并写省市和区县的全称。' : `是不是“${pathOf(meant)}”？请核对。`;
  return refuse('unknown-division', `${where}没有“${words}”这一区划。${hint}`, meant && pathOf(meant));
}

/** `counties` are those a zone is known to spread over; too many to name them helps nobody. */
export function onlyAZone(name: string, within: Division, counties: readonly Division[]): UnknownPlace {
  const which = counties.length <= 3 ? counties.map(pathOf).join('、') : `${pathOf(within)}的某个区县`;
  return refuse('pseudo-code', `“${name}”不是行政区划，没有自己的区划代码。请改写实际所在的区县：${which}。`);
}

export const unknownCode = (code: string): UnknownPlace =>
  refuse('unknown-division', `${code}不是三地现行的区划代码（GB/T 2260）。请核对代码，或改写省市和区县的名称。`);
